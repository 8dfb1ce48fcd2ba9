package scot.tolbooth.portal.api.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.ValueChange;
import scot.tolbooth.inventory.transfer.ImportProblem;
import scot.tolbooth.inventory.transfer.ImportReport;
import scot.tolbooth.inventory.transfer.RowChange;

/** What an import came to, as JSON. */
@Schema(name = "ImportReport")
record ImportJson(
        int created,
        int updated,
        int unchanged,
        List<ImportProblem> rejected,

        @Schema(description = "Columns that were passed over") @JsonProperty("unknown_columns")
        List<String> unknownColumns,

        @Schema(description = "What each row would change; only a dry run tells")
        List<RowJson> changes) {

    /**
     * What one row would change.
     *
     * @param outcome created or updated
     */
    @Schema(name = "ImportRow")
    record RowJson(int line, String key, String outcome, List<CellJson> values) {

        static RowJson of(RowChange row) {
            return new RowJson(
                    row.line(),
                    row.key(),
                    row.outcome().name().toLowerCase(Locale.ROOT),
                    row.values().stream().map(CellJson::of).toList());
        }
    }

    /**
     * What would change in one column.
     *
     * @param before absent where it was empty
     * @param after absent where it would be emptied
     */
    @Schema(name = "ImportCell")
    record CellJson(
            String column,
            @Nullable Object before,
            @Nullable Object after) {

        static CellJson of(ValueChange value) {
            return new CellJson(value.name(), value.before(), value.after());
        }
    }

    static ImportJson of(ImportReport report) {
        return new ImportJson(
                report.created(),
                report.updated(),
                report.unchanged(),
                report.rejected(),
                report.unknownColumns(),
                report.changes().stream().map(RowJson::of).toList());
    }
}
