package scot.tolbooth.radius.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.GroupName;

/**
 * A grant as it is kept.
 *
 * @param password absent once it was used up or revoked
 * @param group the registrant's; absent where they belong to none
 * @param accessUntil when the registrant must be offline again; absent where they need not
 * @param termsAccepted the version of the terms of use that the registrant accepted last
 * @param bounds where alone it is good
 * @param revoked whether it was taken back
 */
public record Grant(
        GrantKey key,
        @Nullable String password,
        UUID registrant,
        @Nullable GroupName group,
        @Nullable Instant accessUntil,
        String termsAccepted,
        Bounds bounds,
        Instant expires,
        boolean revoked) {

    /**
     * Where alone a grant is good; what is absent is not asked.
     *
     * @param mac the only device that may use it
     * @param nas the only NAS it is good at
     * @param ssid the only Wi-Fi it is good for
     */
    public record Bounds(
            @Nullable MacAddress mac,
            @Nullable NasName nas,
            @Nullable String ssid) {}

    public String username() {
        return key.username();
    }

    /** Whether it is good until it expires, however often it is used. */
    public boolean isStanding() {
        return key.row() == null;
    }

    /** The same with its password in clear. */
    public Grant opened(@Nullable String clear) {
        return new Grant(key, clear, registrant, group, accessUntil, termsAccepted, bounds, expires, revoked);
    }

    @Override
    public String toString() {
        return "a grant that expires " + expires;
    }
}
