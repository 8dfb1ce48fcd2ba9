package scot.tolbooth.radius.grant;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * Asks for a grant.
 *
 * @param mac the only device that may use it; absent where the NAS did not say
 * @param nas the only NAS it is good at; absent where it is not known
 * @param ssid the only Wi-Fi it is good for; absent where it is not known, or the NAS does not repeat it
 * @param uses how many Access-Requests may use it, 1 to 10
 * @param lifetime until it expires unused, 1 second to 1 hour
 */
public record GrantRequest(
        UUID registrant,
        @Nullable MacAddress mac,
        @Nullable NasName nas,
        @Nullable String ssid,
        int uses,
        Duration lifetime) {

    public GrantRequest {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("lifetime must be between 1 second and 1 hour");
        }
        if (uses < 1 || uses > 10) {
            throw new IllegalArgumentException("uses must be between 1 and 10");
        }
    }

    /** One that may be used once, over any Wi-Fi of the NAS. */
    public GrantRequest(UUID registrant, @Nullable MacAddress mac, @Nullable NasName nas, Duration lifetime) {
        this(registrant, mac, nas, null, 1, lifetime);
    }
}
