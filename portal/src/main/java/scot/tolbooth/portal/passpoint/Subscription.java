package scot.tolbooth.portal.passpoint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * What one device signs in with.
 *
 * @param username with the realm
 * @param expires when the server refuses it
 */
record Subscription(String username, String password, Instant issued, Instant expires) {

    /** The same for the same user name: a profile that is fetched again takes the place of the first. */
    UUID uuid(String part) {
        return UUID.nameUUIDFromBytes((part + ':' + username).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Passpoint subscription until " + expires;
    }
}
