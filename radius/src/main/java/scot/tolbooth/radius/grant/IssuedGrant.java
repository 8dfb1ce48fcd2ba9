package scot.tolbooth.radius.grant;

import java.time.Instant;

/** A new one-time credential, in clear for the only time. */
public record IssuedGrant(String username, String password, Instant expires) {

    @Override
    public String toString() {
        return "grant " + username;
    }
}
