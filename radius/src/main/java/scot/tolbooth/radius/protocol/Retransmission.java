package scot.tolbooth.radius.protocol;

import java.time.Duration;
import java.util.Random;

/**
 * How often a request is sent, and how long each time is waited for a reply.
 *
 * @param timeout after the first attempt
 * @param longest after any attempt; equal to the timeout where all are waited for alike
 */
public record Retransmission(int attempts, Duration timeout, Duration longest) {

    /** Three times three seconds. */
    public static final Retransmission USUAL = new Retransmission(3, Duration.ofSeconds(3));

    private static final Duration LONGEST_OF_RFC_5080 = Duration.ofSeconds(16);
    private static final double SPREAD = 0.1;

    public Retransmission {
        if (attempts < 1 || timeout.isNegative() || timeout.isZero() || longest.compareTo(timeout) < 0) {
            throw new IllegalArgumentException("must be at least one attempt, and a timeout above zero");
        }
    }

    public Retransmission(int attempts, Duration timeout) {
        this(attempts, timeout, timeout);
    }

    /** Waits twice as long each time, a tenth more or less, and never more than 16 s (RFC 5080 section 2.2.1). */
    public static Retransmission backingOff(int attempts, Duration initial) {
        return new Retransmission(attempts, initial, LONGEST_OF_RFC_5080);
    }

    /**
     * How long to wait after an attempt.
     *
     * @param attempt 1 for the first
     * @param previous how long was waited after the one before
     */
    Duration patience(int attempt, Duration previous, Random random) {
        if (longest.equals(timeout)) {
            return timeout;
        }
        double spread = SPREAD * (2 * random.nextDouble() - 1);
        Duration doubled = attempt == 1 ? spread(timeout, 1 + spread) : spread(previous, 2 + spread);
        return doubled.compareTo(longest) > 0 ? spread(longest, 1 + spread) : doubled;
    }

    private static Duration spread(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }
}
