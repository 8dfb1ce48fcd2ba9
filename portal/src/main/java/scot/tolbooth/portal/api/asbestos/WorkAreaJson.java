package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** A planned work area as JSON. */
@Schema(name = "WorkArea")
record WorkAreaJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "Ground floor comms route")
        String name,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "route")
        String kind,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "What will be done where")
        String description,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Then a management survey is not enough (HSG264)")
        @JsonProperty("disturbs_fabric")
        boolean disturbsFabric,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes of the planned work")
        @JsonProperty("scope_version")
        int scopeVersion,

        @Schema(accessMode = AccessMode.READ_ONLY) int findings,

        @Schema(accessMode = AccessMode.READ_ONLY) @JsonProperty("archived_on") @Nullable LocalDate archivedOn,

        @Schema(description = "Counts the changes; a change repeats the one that it was written for")
        long version) {

    static WorkAreaJson of(WorkArea area) {
        return new WorkAreaJson(
                area.id().value(),
                area.name(),
                area.plan().kind().word(),
                area.plan().description(),
                area.disturbsFabric(),
                area.scopeVersion(),
                area.findings(),
                area.archivedOn(),
                area.version());
    }

    static Field<WorkAreaPlan> read(Fields fields) {
        Field<String> name = fields.required("name", Kind.text(120));
        Field<WorkAreaKind> kind = fields.required("kind", Kind.word(WorkAreaKind::of));
        Field<String> description = fields.required("description", Kind.text(1000));
        Field<Boolean> disturbs = fields.required("disturbs_fabric", Kind.flag());
        fields.ignore("id", "scope_version", "findings", "archived_on");
        return () -> new WorkAreaPlan(name.value(), kind.value(), description.value(), disturbs.value());
    }
}
