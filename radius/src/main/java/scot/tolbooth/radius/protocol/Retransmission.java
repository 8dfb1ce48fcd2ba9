package scot.tolbooth.radius.protocol;

import java.time.Duration;

/** How often a request is sent, and how long each time is waited for a reply. */
public record Retransmission(int attempts, Duration timeout) {

    /** Three times three seconds. */
    public static final Retransmission USUAL = new Retransmission(3, Duration.ofSeconds(3));

    public Retransmission {
        if (attempts < 1 || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("must be at least one attempt, and a timeout above zero");
        }
    }
}
