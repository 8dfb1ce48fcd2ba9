package scot.tolbooth.inventory.transfer;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an import came to.
 *
 * @param unknownColumns columns of the file that were passed over
 * @param changes what each row would change, by line; only a dry run tells
 */
public record ImportReport(
        int created,
        int updated,
        int unchanged,
        List<ImportProblem> rejected,
        List<String> unknownColumns,
        List<RowChange> changes) {

    public ImportReport {
        rejected = List.copyOf(rejected);
        unknownColumns = List.copyOf(unknownColumns);
        changes = List.copyOf(changes);
    }

    public ImportReport(
            int created, int updated, int unchanged, List<ImportProblem> rejected, List<String> unknownColumns) {
        this(created, updated, unchanged, rejected, unknownColumns, List.of());
    }

    /** All of several reports. */
    static ImportReport of(List<ImportReport> reports) {
        return new ImportReport(
                reports.stream().mapToInt(ImportReport::created).sum(),
                reports.stream().mapToInt(ImportReport::updated).sum(),
                reports.stream().mapToInt(ImportReport::unchanged).sum(),
                reports.stream().flatMap(report -> report.rejected().stream()).toList(),
                reports.stream()
                        .flatMap(report -> report.unknownColumns().stream())
                        .toList(),
                reports.stream().flatMap(report -> report.changes().stream()).toList());
    }

    /** The same findings where everything was taken back. */
    ImportReport withNothingSaved() {
        return new ImportReport(0, 0, 0, rejected, unknownColumns);
    }

    /** The same findings and some more, which come first. */
    public ImportReport with(List<ImportProblem> problems, List<String> passedOver) {
        return new ImportReport(
                created,
                updated,
                unchanged,
                Stream.concat(problems.stream(), rejected.stream()).toList(),
                Stream.concat(passedOver.stream(), unknownColumns.stream()).toList(),
                changes);
    }

    ImportReport withChanges(List<RowChange> found) {
        return new ImportReport(created, updated, unchanged, rejected, unknownColumns, found);
    }
}
