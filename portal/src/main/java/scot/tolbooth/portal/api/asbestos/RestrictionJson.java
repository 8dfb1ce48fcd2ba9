package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.Restriction;
import scot.tolbooth.inventory.rollout.asbestos.Restriction.Closure;

/** A restriction of a work area as JSON. */
@Schema(name = "AsbestosRestriction")
record RestrictionJson(
        long id,
        @JsonProperty("work_area") long workArea,
        String reason,
        String owner,
        @JsonProperty("opened_on") LocalDate openedOn,
        @JsonProperty("closed_by") @Nullable String closedBy,
        @JsonProperty("closed_on") @Nullable LocalDate closedOn,
        @JsonProperty("closing_reason") @Nullable String closingReason) {

    static RestrictionJson of(Restriction restriction) {
        Closure closure = restriction.closure();
        return new RestrictionJson(
                restriction.id().value(),
                restriction.area().value(),
                restriction.reason(),
                restriction.owner(),
                restriction.openedOn(),
                closure == null ? null : closure.by(),
                closure == null ? null : closure.on(),
                closure == null ? null : closure.reason());
    }
}
