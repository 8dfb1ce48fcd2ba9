package scot.tolbooth.portal.signup;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Some minutes online in which somebody reads the code that was sent to them by e-mail. Personal data.
 *
 * @param registrant of whom nothing is known but these minutes
 */
public record Grace(UUID registrant, Instant began, Instant until) {

    public boolean isRunning(Instant now) {
        return now.isBefore(until);
    }

    /** What is left of it; nothing once it is over. */
    public Duration left(Instant now) {
        return isRunning(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    @Override
    public String toString() {
        return "grace until " + until;
    }
}
