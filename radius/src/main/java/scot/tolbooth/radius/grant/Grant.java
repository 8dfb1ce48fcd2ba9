package scot.tolbooth.radius.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * A grant as it is kept.
 *
 * @param password absent once it was used
 * @param mac the only device that may use it
 * @param nas the only NAS it is good at
 */
public record Grant(
        String username,
        @Nullable String password,
        UUID registrant,
        @Nullable MacAddress mac,
        @Nullable NasName nas,
        Instant expires,
        @Nullable Instant usedAt) {

    @Override
    public String toString() {
        return "a grant that expires " + expires;
    }
}
