package scot.tolbooth.portal.api.walkup;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.walkup.WalkUp;

/** A test of the way in at a site as JSON. */
@Schema(name = "WalkUpTest")
record WalkUpJson(
        String site,

        @Schema(description = "server, or the name of the probe that made it")
        String source,

        Instant at,
        @Schema(description = "passed, failed or not_made") String outcome,

        @Schema(description = "The step that failed; absent where none did") @JsonProperty("failed_at") @Nullable String failedAt,

        String detail,
        List<StepJson> steps) {

    /** One step. */
    @Schema(name = "WalkUpStep")
    record StepJson(
            @Schema(example = "portal") String name,
            boolean passed,
            long milliseconds,
            @Nullable String detail) {

        static StepJson of(WalkUp.Step step) {
            return new StepJson(step.name(), step.passed(), step.milliseconds(), step.detail());
        }
    }

    static WalkUpJson of(WalkUp walkUp) {
        return new WalkUpJson(
                walkUp.site().value(),
                walkUp.source(),
                walkUp.at(),
                walkUp.outcome().word(),
                walkUp.failedAt(),
                walkUp.detail(),
                walkUp.steps().stream().map(StepJson::of).toList());
    }
}
