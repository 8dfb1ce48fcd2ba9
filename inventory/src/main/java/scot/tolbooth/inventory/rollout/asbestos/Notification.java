package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The notice of work with asbestos to the enforcing authority (ASB5, ASBNNLW1).
 *
 * @param startsOn the first day of the work as notified
 * @param waiver the authority's reference where it waived the period of notice in a genuine emergency
 */
public record Notification(
        LocalDate notifiedOn, LocalDate startsOn, @Nullable String waiver) {

    public Notification {
        waiver = Words.optional("waiver", waiver, 120);
        Words.refuseBefore("starts_on", startsOn, "the notification", notifiedOn);
    }

    /** The first day on which licensed work may start. */
    public LocalDate earliestStart(AsbestosRules rules) {
        return waiver == null ? rules.earliestStart(notifiedOn) : notifiedOn;
    }

    void requireNotice(AsbestosRules rules) {
        LocalDate earliest = earliestStart(rules);
        if (startsOn.isBefore(earliest)) {
            throw new IllegalArgumentException("starts_on must be %s or later: %d calendar days after notification"
                    .formatted(Words.date(earliest), rules.noticeDays()));
        }
    }
}
