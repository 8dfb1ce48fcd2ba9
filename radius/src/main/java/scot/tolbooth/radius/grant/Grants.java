package scot.tolbooth.radius.grant;

/** Mints one-time credentials. */
public interface Grants {

    /** Makes a random credential that one Access-Request may use once. */
    IssuedGrant mint(GrantRequest request);
}
