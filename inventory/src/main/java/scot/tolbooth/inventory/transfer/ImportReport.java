package scot.tolbooth.inventory.transfer;

import java.util.List;

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

    /** The same findings where everything was taken back. */
    ImportReport withNothingSaved() {
        return new ImportReport(0, 0, 0, rejected, unknownColumns);
    }

    ImportReport withChanges(List<RowChange> found) {
        return new ImportReport(created, updated, unchanged, rejected, unknownColumns, found);
    }
}
