package scot.tolbooth.radius.registrant;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.inventory.audit.Change;

/** The people who registered. */
public interface Registrants {

    /** Records that a contact was verified just now: finds the registrant or makes a new one. */
    Registrant verified(Contact contact, String language, String termsVersion);

    /**
     * Makes a registrant of whom nothing is known: somebody whom staff let in.
     *
     * @param accessUntil when they must be offline again
     */
    Registrant withoutContact(String language, String termsVersion, Instant accessUntil);

    /**
     * Makes a registrant of whom nothing is known yet: somebody who is let in to read their code. They are in the group
     * {@link GroupName#GRACE}, and are not counted.
     *
     * @param accessUntil when they must be offline again
     */
    Registrant withGrace(String language, String termsVersion, Instant accessUntil);

    /** Records whose minutes those were: they are exported and forgotten with the person. */
    void graceWasOf(UUID grace, UUID person);

    /** Records that a known contact was verified just now, by somebody who has yet to agree to the terms as they are. */
    Optional<Registrant> returned(Contact contact, String language);

    /** Records that a known registrant agreed to the terms again, such as with another device. */
    void agreed(UUID id, String language, String termsVersion);

    /** Lets somebody who has an end in no longer. What is online, stays so until it is ended. */
    void endAccess(UUID id);

    Optional<Registrant> find(UUID id);

    Optional<Registrant> find(Contact contact);

    /** How many there are. */
    long count();

    /** How many of them had registered before an instant; who was forgotten since is not among them. */
    long countRegisteredBefore(Instant instant);

    /** Everything kept about a registrant, for themselves (UK GDPR article 15), by plain names. */
    Map<String, Object> export(UUID id);

    /**
     * Forgets a registrant: grants are revoked, sessions stay without the person.
     *
     * @return whether there was one
     */
    boolean forget(UUID id, Change change);
}
