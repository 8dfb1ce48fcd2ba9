package scot.tolbooth.portal.api.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.ForecastChange;

/** A forecast that moved, as JSON. */
@Schema(name = "ForecastChange")
record ForecastChangeJson(
        String milestone,
        LocalDate from,

        @Schema(description = "Absent where the forecast was taken back") @Nullable LocalDate to,

        @Schema(example = "access-refused") String reason,
        @Nullable String text,
        String by,
        Instant at) {

    static ForecastChangeJson of(ForecastChange change) {
        return new ForecastChangeJson(
                change.milestone().word(),
                change.from(),
                change.to(),
                change.reason().word(),
                change.text(),
                change.by(),
                change.at());
    }
}
