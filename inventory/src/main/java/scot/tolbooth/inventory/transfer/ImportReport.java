package scot.tolbooth.inventory.transfer;

import java.util.List;

/**
 * What an import came to.
 *
 * @param unknownColumns columns of the file that were passed over
 */
public record ImportReport(
        int created, int updated, int unchanged, List<ImportProblem> rejected, List<String> unknownColumns) {

    public ImportReport {
        rejected = List.copyOf(rejected);
        unknownColumns = List.copyOf(unknownColumns);
    }

    /** The same findings where everything was taken back. */
    ImportReport withNothingSaved() {
        return new ImportReport(0, 0, 0, rejected, unknownColumns);
    }
}
