package scot.tolbooth.portal.message;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;

/**
 * How messages to residents fare, those of the last hour and those that wait.
 *
 * @param oldestWaiting since when the oldest of those that wait does; absent where none waits
 * @param fine those that were sent, as far as is known
 * @param failed those that could not be sent or delivered, but for contacts that do not exist
 * @param forStaff those of them that will not work before somebody does something about it
 * @param lastError in words, naming nobody; absent where there was none
 */
record ResidentStanding(
        long waiting,
        @Nullable Instant oldestWaiting,
        long fine,
        long failed,
        long forStaff,
        @Nullable String lastError) {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    /** Fewer say nothing. */
    private static final int LEAST = 5;

    private static final double MOST_SPENT = 0.8;

    /**
     * Degraded where somebody must do something, most messages fail, one waits for long, or most of what may be spent is.
     *
     * @param spent in the last 24 hours, in pence
     * @param cap in pence
     */
    Health health(Instant now, BigDecimal spent, BigDecimal cap) {
        boolean mostFail = failed >= LEAST && failed > fine;
        boolean waitsLong = oldestWaiting != null && oldestWaiting.isBefore(now.minus(LONGEST_WAIT));
        boolean isNearlySpent =
                spent.signum() > 0 && spent.compareTo(cap.multiply(BigDecimal.valueOf(MOST_SPENT))) >= 0;
        boolean isInTrouble = forStaff > 0 || mostFail || waitsLong || isNearlySpent;
        Health.Builder health = isInTrouble ? Health.status("DEGRADED") : Health.up();
        health.withDetail("waiting", waiting)
                .withDetail("sentInLastHour", fine)
                .withDetail("failedInLastHour", failed)
                .withDetail("poundsInLastDay", spent.movePointLeft(2))
                .withDetail("mostPoundsInADay", cap.movePointLeft(2));
        if (lastError != null) {
            health.withDetail("lastError", lastError);
        }
        return health.build();
    }
}
