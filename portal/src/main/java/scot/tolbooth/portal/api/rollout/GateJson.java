package scot.tolbooth.portal.api.rollout;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Condition;
import scot.tolbooth.inventory.rollout.Gate;
import scot.tolbooth.inventory.rollout.GateOverride;

/** The gate of a milestone as JSON. */
@Schema(name = "Gate")
record GateJson(
        @Schema(example = "installation") String milestone,

        @Schema(description = "Whether the milestone may be recorded as having happened")
        boolean open,

        List<Condition> conditions,
        @Nullable Overridden override) {

    @Schema(name = "GateOverride")
    record Overridden(
            String reason,

            @Schema(description = "The last day on which the milestone may be recorded by it")
            LocalDate until,

            String by) {

        static Overridden of(GateOverride override) {
            return new Overridden(override.reason(), override.until(), override.by());
        }
    }

    static GateJson of(Gate gate) {
        GateOverride override = gate.override();
        return new GateJson(
                gate.milestone().word(),
                gate.isOpen(),
                gate.conditions(),
                override == null ? null : Overridden.of(override));
    }
}
