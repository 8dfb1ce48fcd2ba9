package scot.tolbooth.portal.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** The service is killed as soon as somebody is looked up. */
record StoppingRegistrants(Registrants registrants, Error stop) implements Registrants {

    @Override
    public Registrant verified(Contact contact, String language, String termsVersion) {
        return registrants.verified(contact, language, termsVersion);
    }

    @Override
    public Registrant withoutContact(String language, String termsVersion, Instant accessUntil) {
        return registrants.withoutContact(language, termsVersion, accessUntil);
    }

    @Override
    public Registrant withGrace(String language, String termsVersion, Instant accessUntil) {
        return registrants.withGrace(language, termsVersion, accessUntil);
    }

    @Override
    public void graceWasOf(UUID grace, UUID person) {
        registrants.graceWasOf(grace, person);
    }

    @Override
    public Optional<Registrant> returned(Contact contact, String language) {
        return registrants.returned(contact, language);
    }

    @Override
    public void agreed(UUID id, String language, String termsVersion) {
        registrants.agreed(id, language, termsVersion);
    }

    @Override
    public void endAccess(UUID id) {
        registrants.endAccess(id);
    }

    @Override
    public Optional<Registrant> find(UUID id) {
        throw stop;
    }

    @Override
    public Optional<Registrant> find(Contact contact) {
        return registrants.find(contact);
    }

    @Override
    public long count() {
        return registrants.count();
    }

    @Override
    public long countRegisteredBefore(Instant instant) {
        return registrants.countRegisteredBefore(instant);
    }

    @Override
    public Map<String, Object> export(UUID id) {
        return registrants.export(id);
    }

    @Override
    public boolean forget(UUID id, Change change) {
        return registrants.forget(id, change);
    }
}
