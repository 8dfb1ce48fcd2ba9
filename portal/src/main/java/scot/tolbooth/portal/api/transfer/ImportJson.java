package scot.tolbooth.portal.api.transfer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import scot.tolbooth.inventory.transfer.ImportProblem;
import scot.tolbooth.inventory.transfer.ImportReport;

/** What an import came to, as JSON. */
@Schema(name = "ImportReport")
record ImportJson(
        int created,
        int updated,
        int unchanged,
        List<ImportProblem> rejected,

        @Schema(description = "Columns that were passed over") @JsonProperty("unknown_columns")
        List<String> unknownColumns) {

    static ImportJson of(ImportReport report) {
        return new ImportJson(
                report.created(), report.updated(), report.unchanged(), report.rejected(), report.unknownColumns());
    }
}
