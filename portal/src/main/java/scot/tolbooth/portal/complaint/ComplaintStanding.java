package scot.tolbooth.portal.complaint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * How the complaints stand.
 *
 * @param oldestUnacknowledged when the oldest of those was received; absent where there is none
 */
record ComplaintStanding(
        long unacknowledged, long unsettled, @Nullable Instant oldestUnacknowledged) {

    /** A week before the 30 days are over. */
    private static final Duration LONGEST = Duration.ofDays(23);

    /**
     * Degraded where somebody should look.
     *
     * @param isCarried whether staff are told of each by a message; where not, any that waits is a reason to look
     */
    Health health(boolean isCarried, Instant now) {
        boolean late =
                oldestUnacknowledged != null && (!isCarried || oldestUnacknowledged.isBefore(now.minus(LONGEST)));
        return (late ? Health.status("DEGRADED") : Health.up())
                .withDetail("unacknowledged", unacknowledged)
                .withDetail("unsettled", unsettled)
                .build();
    }
}
