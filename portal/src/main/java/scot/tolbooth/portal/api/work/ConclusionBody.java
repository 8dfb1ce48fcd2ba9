package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.visit.Conclusion;
import scot.tolbooth.inventory.visit.VisitReason;
import scot.tolbooth.inventory.visit.VisitState;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** What a request says of what came of a visit. */
@Schema(name = "VisitConclusion")
record ConclusionBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, description = "done, access-refused or cancelled")
        String state,

        @Schema(
                description = "Where access was refused or the visit is cancelled: keyholder-absent, site-closed,"
                        + " site-in-use, permission-missing, unsafe, asbestos-suspected, weather, contractor, council"
                        + " or other")
        @Nullable String reason,

        @Nullable String note) {

    static Conclusion read(Fields fields) {
        Field<VisitState> state = fields.required("state", Kind.word(VisitState::of));
        Field<@Nullable VisitReason> reason = fields.optional("reason", Kind.word(VisitReason::of));
        Field<@Nullable String> note = fields.optional("note", Kind.text(1000));
        return fields.build(() -> new Conclusion(state.value(), reason.value(), note.value()));
    }
}
