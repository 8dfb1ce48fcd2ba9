package scot.tolbooth.portal.message;

import java.time.Duration;
import java.util.Optional;

/**
 * When a message that was not taken is tried again: after twice the time of before, up to a longest, so many times in all.
 *
 * @param attempts in all, 1 to 50
 * @param firstAfter from the first attempt to the second, 1 s or more
 * @param longestAfter not less than the first
 */
public record RetryRule(int attempts, Duration firstAfter, Duration longestAfter) {

    /** News of alarms is tried again within seconds, and for most of a day. */
    static final RetryRule URGENT = new RetryRule(25, Duration.ofSeconds(15), Duration.ofHours(1));

    public RetryRule {
        if (attempts < 1 || attempts > 50) {
            throw new IllegalArgumentException("tolbooth.messages.retry.attempts must be 1 to 50, not " + attempts);
        }
        if (firstAfter.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "tolbooth.messages.retry.first-after must be 1s or more, not " + firstAfter);
        }
        if (longestAfter.compareTo(firstAfter) < 0) {
            throw new IllegalArgumentException(
                    "tolbooth.messages.retry.longest-after must not be less than first-after, " + firstAfter);
        }
    }

    /** How long after that many attempts the next is made; empty where it is given up. */
    public Optional<Duration> after(int made) {
        if (made >= attempts) {
            return Optional.empty();
        }
        Duration wait = firstAfter;
        for (int doubled = 1; doubled < made && wait.compareTo(longestAfter) < 0; doubled++) {
            wait = wait.multipliedBy(2);
        }
        return Optional.of(wait.compareTo(longestAfter) < 0 ? wait : longestAfter);
    }
}
