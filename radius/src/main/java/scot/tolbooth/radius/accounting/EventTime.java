package scot.tolbooth.radius.accounting;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something that a NAS reports happened. */
final class EventTime {

    /** A NAS that keeps a report for longer than a day tells of the past in vain. */
    private static final long LONGEST_DELAY_SECONDS = 86_400;

    /** A clock further off than this is not set; and what is from the future is not. */
    private static final Duration BELIEVABLE = Duration.ofMinutes(15);

    private EventTime() {}

    /**
     * Says when it happened: the NAS's own account of the delay first, its clock where that can be right, else now.
     *
     * @param delaySeconds Acct-Delay-Time
     * @param timestamp Event-Timestamp
     */
    static Instant of(Instant received, @Nullable Long delaySeconds, @Nullable Instant timestamp) {
        if (delaySeconds != null && delaySeconds > 0) {
            return received.minusSeconds(Math.min(delaySeconds, LONGEST_DELAY_SECONDS));
        }
        return timestamp != null && isBelievable(timestamp, received) ? timestamp : received;
    }

    private static boolean isBelievable(Instant timestamp, Instant received) {
        return timestamp.isBefore(received)
                && Duration.between(timestamp, received).compareTo(BELIEVABLE) <= 0;
    }
}
