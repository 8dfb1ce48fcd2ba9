package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work area must not be worked in, such as after a new finding; an open one stands against installation.
 *
 * @param owner who must see to it that it can be closed
 * @param closure absent while it is open
 */
public record Restriction(
        RestrictionId id,
        WorkAreaId area,
        String reason,
        String owner,
        LocalDate openedOn,
        @Nullable Closure closure) {

    public Restriction {
        reason = Words.required("reason", reason, 500);
        owner = Words.required("owner", owner, 120);
    }

    public boolean isOpen() {
        return closure == null;
    }

    /** Who closed it, when and why. */
    public record Closure(String by, LocalDate on, String reason) {

        public Closure {
            by = Words.required("closed_by", by, 120);
            reason = Words.required("closing_reason", reason, 500);
        }
    }
}
