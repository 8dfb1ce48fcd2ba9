package scot.tolbooth.radius.grant;

import java.util.UUID;

/** Mints one-time credentials. */
public interface Grants {

    /** Makes a random credential that an Access-Request may use once, or as often as was asked for. */
    IssuedGrant mint(GrantRequest request);

    /**
     * Takes back all that a registrant has not used yet.
     *
     * @return how many there were
     */
    int revoke(UUID registrant);
}
