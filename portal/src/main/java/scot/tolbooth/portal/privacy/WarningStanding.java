package scot.tolbooth.portal.privacy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * How the warnings stand; of those that are settled, for as long as they are kept.
 *
 * @param waiting those that are still to be sent
 * @param oldestWaiting since when the oldest of them could have been sent; absent where none waits
 * @param lastGivenUp when one was given up last; absent where none was
 */
public record WarningStanding(
        long waiting,
        @Nullable Instant oldestWaiting,
        long sent,
        long needless,
        long undeliverable,
        long givenUp,
        @Nullable Instant lastGivenUp) {

    private static final Duration DAY = Duration.ofDays(1);

    /** Degraded where a warning was given up within a day, or waits for more than one. */
    Health health(Instant now) {
        Instant dayAgo = now.minus(DAY);
        boolean trouble = (lastGivenUp != null && lastGivenUp.isAfter(dayAgo))
                || (oldestWaiting != null && oldestWaiting.isBefore(dayAgo));
        return (trouble ? Health.status("DEGRADED") : Health.up())
                .withDetail("waiting", waiting)
                .withDetail("givenUp", givenUp)
                .build();
    }
}
