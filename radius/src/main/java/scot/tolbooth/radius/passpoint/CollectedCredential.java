package scot.tolbooth.radius.passpoint;

import java.time.Instant;

/**
 * A credential in clear, for its profile.
 *
 * @param username without a realm
 */
public record CollectedCredential(String username, String password, Instant issued, Instant expires) {

    @Override
    public String toString() {
        return "Passpoint credential until " + expires;
    }
}
