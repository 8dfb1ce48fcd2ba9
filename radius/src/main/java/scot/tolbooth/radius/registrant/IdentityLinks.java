package scot.tolbooth.radius.registrant;

import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.inventory.audit.Change;

/** Which registrants sign in by an account with an identity provider. Each has one at most, and each account one registrant. */
public interface IdentityLinks {

    /**
     * The key of an account.
     *
     * @param issuer the provider (OpenID Connect's {@code iss})
     * @param subject its number for the person ({@code sub}), which is not kept
     */
    IdentityKey key(String issuer, String subject);

    /** Whose account it is. */
    Optional<UUID> registrant(IdentityKey identity);

    /** The link of a registrant. */
    Optional<IdentityLink> of(UUID registrant);

    /** Notes that somebody came by it just now. */
    void used(IdentityKey identity);

    /**
     * Links an account in the place of the registrant's present one.
     *
     * @return whether it was; not where there is no such registrant, or the account is another one's
     */
    boolean link(UUID registrant, IdentityKey identity, Change change);

    /** Says whether there was one. */
    boolean unlink(UUID registrant, Change change);
}
