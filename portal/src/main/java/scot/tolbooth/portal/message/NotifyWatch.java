package scot.tolbooth.portal.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import scot.tolbooth.portal.delivery.Cause;

/**
 * Watches this machine's clock against GOV.UK Notify's, which refuses tokens that are more than 30 s off, and whether it
 * accepts our account. Each node has a clock of its own, so each watches for itself. Safe for use by many threads.
 */
final class NotifyWatch {

    /** A third of what is refused: so much is no delay of the network. */
    static final Duration MOST_SKEW = Duration.ofSeconds(10);

    private final Clock clock;
    private volatile @Nullable Seen seen;

    NotifyWatch(Clock clock) {
        this.clock = clock;
    }

    /**
     * What the last answer told.
     *
     * @param skew how far this machine's clock is ahead of Notify's; absent where the answer had no date
     * @param refusal absent where it took the message
     */
    private record Seen(Instant at, @Nullable Duration skew, Delivery.@Nullable Failed refusal) {}

    /**
     * Notes an answer.
     *
     * @param asked when it was asked for
     * @param date of Notify, to the second; absent where it gave none
     * @param refusal absent where it took the message
     */
    void note(Instant asked, @Nullable Instant date, Delivery.@Nullable Failed refusal) {
        Instant now = clock.instant();
        seen = new Seen(now, date == null ? null : skew(asked, now, date), refusal);
    }

    /** Degraded where the clock is wrong, or Notify does not accept our account. */
    Health health() {
        Seen last = seen;
        if (last == null) {
            return Health.up().withDetail("answers", "none since the start").build();
        }
        Optional<Delivery.Failed> trouble = Optional.ofNullable(last.refusal())
                .filter(refusal -> refusal.cause().isForStaff());
        boolean isOff = last.skew() != null && last.skew().abs().compareTo(MOST_SKEW) > 0;
        Health.Builder health = isOff || trouble.isPresent() ? Health.status("DEGRADED") : Health.up();
        health.withDetail("lastAnswer", last.at().toString());
        if (last.skew() != null) {
            health.withDetail("clockAheadSeconds", last.skew().toMillis() / 1000.0);
        }
        trouble.ifPresent(refusal -> health.withDetail("problem", problem(refusal)));
        return health.build();
    }

    private static String problem(Delivery.Failed refusal) {
        return refusal.cause() == Cause.CLOCK ? refusal.cause().label() : refusal.reason();
    }

    /** The answer was written about half way between asking and hearing, on average in the middle of its second. */
    private static Duration skew(Instant asked, Instant heard, Instant date) {
        Instant middle = asked.plus(Duration.between(asked, heard).dividedBy(2));
        return Duration.between(date.plusMillis(500), middle);
    }
}
