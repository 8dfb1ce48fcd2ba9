package scot.tolbooth.portal.message;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * How the messages to staff, or those about alarms that are no e-mail, stand.
 *
 * @param waiting those that are still to be sent
 * @param givenUp those that were not sent and nobody has seen to
 * @param oldestWaiting when the oldest of those that wait was handed over; absent where none waits
 */
record OutboxStanding(long waiting, long givenUp, @Nullable Instant oldestWaiting) {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Whether somebody should look: a message was given up, or one has waited for more than an hour. */
    boolean isInTrouble(Instant now) {
        return givenUp > 0 || (oldestWaiting != null && oldestWaiting.isBefore(now.minus(LONGEST_WAIT)));
    }

    Health health(Instant now) {
        Health.Builder answer = isInTrouble(now) ? Health.status("DEGRADED") : Health.up();
        return answer.withDetail("waiting", waiting)
                .withDetail("givenUp", givenUp)
                .build();
    }
}
