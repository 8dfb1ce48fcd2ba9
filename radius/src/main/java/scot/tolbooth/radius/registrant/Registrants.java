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
