package scot.tolbooth.portal.demo.people;

import java.time.Duration;
import java.time.Instant;

/**
 * When what a NAS reports happened, and when it gets round to say so.
 */
record Report(Instant happened, Instant sent) {

    /** For Acct-Delay-Time (RFC 2866 section 5.2). */
    long delaySeconds() {
        return Math.max(0, Duration.between(happened, sent).toSeconds());
    }
}
