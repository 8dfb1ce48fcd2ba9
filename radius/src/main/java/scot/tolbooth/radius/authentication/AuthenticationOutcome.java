package scot.tolbooth.radius.authentication;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasName;

/**
 * What an Access-Request came to.
 *
 * @param reason absent where it was accepted
 * @param device tells one device from another, and nothing else about it; absent where the NAS did not say
 * @param registrant absent where none was recognised, or they are forgotten
 * @param method how it wanted in, such as {@code chap} or {@code mac}
 * @param ssid absent where the NAS did not say
 */
public record AuthenticationOutcome(
        Instant at,
        NasName nas,
        @Nullable SiteCode site,
        @Nullable RejectReason reason,
        @Nullable String device,
        @Nullable UUID registrant,
        @Nullable String method,
        @Nullable String ssid) {

    /** Before the method of whoever is let in for some minutes, to read their code. */
    static final String GRACE = "grace ";

    public boolean isAccepted() {
        return reason == null;
    }

    /** Whether it was about the minutes that somebody has to read their code. */
    public boolean isGrace() {
        return method != null && method.startsWith(GRACE);
    }

    /** As it is kept of somebody who is forgotten. */
    AuthenticationOutcome ofNobody() {
        return new AuthenticationOutcome(at, nas, site, reason, null, null, method, ssid);
    }
}
