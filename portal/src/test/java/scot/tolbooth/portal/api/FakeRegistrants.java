package scot.tolbooth.portal.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.registrant.Contact;
import scot.tolbooth.radius.registrant.Registrant;
import scot.tolbooth.radius.registrant.Registrants;

/** Registrants in memory. */
public class FakeRegistrants implements Registrants {

    private final Map<UUID, Registrant> registrants = new LinkedHashMap<>();
    private final List<UUID> ended = new ArrayList<>();

    @Override
    public Registrant verified(Contact contact, String language, String termsVersion) {
        Registrant registrant = find(contact)
                .orElseGet(() -> new Registrant(
                        UUID.randomUUID(), contact, language, termsVersion, ApiUnderTest.NOW, null, null));
        registrants.put(registrant.id(), registrant);
        return registrant;
    }

    @Override
    public Registrant withoutContact(String language, String termsVersion, Instant accessUntil) {
        Registrant registrant =
                new Registrant(UUID.randomUUID(), null, language, termsVersion, ApiUnderTest.NOW, null, accessUntil);
        registrants.put(registrant.id(), registrant);
        return registrant;
    }

    @Override
    public Registrant withGrace(String language, String termsVersion, Instant accessUntil) {
        return withoutContact(language, termsVersion, accessUntil);
    }

    @Override
    public void graceWasOf(UUID grace, UUID person) {}

    @Override
    public Optional<Registrant> returned(Contact contact, String language) {
        return find(contact);
    }

    @Override
    public void agreed(UUID id, String language, String termsVersion) {}

    @Override
    public void endAccess(UUID id) {
        ended.add(id);
    }

    /** Whose access was ended. */
    public List<UUID> ended() {
        return ended;
    }

    @Override
    public Optional<Registrant> find(UUID id) {
        return Optional.ofNullable(registrants.get(id));
    }

    @Override
    public Optional<Registrant> find(Contact contact) {
        return registrants.values().stream()
                .filter(registrant -> contact.equals(registrant.contact()))
                .findFirst();
    }

    @Override
    public long count() {
        return registrants.size();
    }

    @Override
    public long countRegisteredBefore(Instant instant) {
        return registrants.values().stream()
                .filter(registrant -> registrant.registered().isBefore(instant))
                .count();
    }

    @Override
    public Map<String, Object> export(UUID id) {
        Contact contact = find(id).orElseThrow().contact();
        return Map.of("contact", contact == null ? "none" : contact.value());
    }

    @Override
    public boolean forget(UUID id, Change change) {
        return registrants.remove(id) != null;
    }
}
