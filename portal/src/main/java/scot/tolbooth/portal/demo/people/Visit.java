package scot.tolbooth.portal.demo.people;

import java.time.Duration;
import java.time.Instant;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Somebody's stay online.
 *
 * @param until when the stay ends
 * @param cause why it will end then
 * @param octetsPerSecond what the phone receives, on average
 */
record Visit(
        Person person,
        SiteCode site,
        String sessionId,
        Admission.Admitted admission,
        Instant started,
        Instant until,
        EndCause cause,
        double octetsPerSecond) {

    private static final double UPLOAD = 0.12;

    /** Octets from the phone until now. */
    long input(Instant now) {
        return (long) (output(now) * UPLOAD);
    }

    /** Octets to the phone until now. */
    long output(Instant now) {
        return (long) (octetsPerSecond * seconds(now));
    }

    long seconds(Instant now) {
        return Math.max(0, Duration.between(started, now).toSeconds());
    }
}
