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
 * @param lifetime until it expires unused, 1 second to 1 hour
 */
public record GrantRequest(
        UUID registrant, @Nullable MacAddress mac, @Nullable NasName nas, Duration lifetime) {

    public GrantRequest {
        if (lifetime.isNegative() || lifetime.isZero() || lifetime.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("lifetime must be between 1 second and 1 hour");
        }
    }
}
