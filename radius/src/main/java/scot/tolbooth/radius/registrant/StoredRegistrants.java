package scot.tolbooth.radius.registrant;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.registrant.JdbcRegistrants.Stored;

/** Registrants in the database: the contact is sealed, and found again by its keyed fingerprint. */
class StoredRegistrants implements Registrants {

    private final JdbcRegistrants store;
    private final JdbcConsents consents;
    private final List<PersonalTrace> traces;
    private final ContactSeal seal;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredRegistrants(
            JdbcClient jdbc,
            List<PersonalTrace> traces,
            SecretBox secrets,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = new JdbcRegistrants(jdbc);
        this.consents = new JdbcConsents(jdbc);
        this.traces = List.copyOf(traces);
        this.seal = new ContactSeal(secrets);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Registrant verified(Contact contact, String language, String termsVersion) {
        return transactions.execute(status -> {
            UUID id = UUID.randomUUID();
            store.insertOrRenew(
                    new Stored(id, seal.seal(id, contact), language, termsVersion, clock.instant(), null, null),
                    seal.fingerprint(contact));
            Registrant registrant =
                    find(contact).orElseThrow(() -> new IllegalStateException("a registrant was forgotten just now"));
            agree(registrant.id(), language, termsVersion);
            return registrant;
        });
    }

    @Override
    public Registrant withoutContact(String language, String termsVersion, Instant accessUntil) {
        return transactions.execute(status -> {
            Stored fresh =
                    new Stored(UUID.randomUUID(), null, language, termsVersion, clock.instant(), null, accessUntil);
            store.insertWithoutContact(fresh, accessUntil);
            agree(fresh.id(), language, termsVersion);
            return open(fresh);
        });
    }

    @Override
    public Registrant withGrace(String language, String termsVersion, Instant accessUntil) {
        return transactions.execute(status -> {
            Stored fresh =
                    new Stored(UUID.randomUUID(), null, language, termsVersion, clock.instant(), null, accessUntil);
            store.insertWithGrace(fresh, accessUntil);
            agree(fresh.id(), language, termsVersion);
            return open(fresh);
        });
    }

    @Override
    public void graceWasOf(UUID grace, UUID person) {
        transactions.executeWithoutResult(status -> {
            // Nobody is forgotten between the look and the note.
            if (store.findForUpdate(person).isPresent()) {
                store.noteGraceOf(grace, person);
            }
        });
    }

    @Override
    public Optional<Registrant> returned(Contact contact, String language) {
        return transactions.execute(status -> {
            store.see(seal.fingerprint(contact), language, clock.instant());
            return find(contact);
        });
    }

    @Override
    public void agreed(UUID id, String language, String termsVersion) {
        transactions.executeWithoutResult(status -> {
            if (store.agree(id, language, termsVersion)) {
                agree(id, language, termsVersion);
            }
        });
    }

    private void agree(UUID id, String language, String termsVersion) {
        consents.give(id, new Consent(JdbcConsents.TERMS, termsVersion, language, clock.instant(), null));
    }

    @Override
    public void endAccess(UUID id) {
        store.endAccess(id, clock.instant());
    }

    @Override
    public Optional<Registrant> find(UUID id) {
        return store.find(id).map(this::open);
    }

    @Override
    public Optional<Registrant> find(Contact contact) {
        return store.find(seal.fingerprint(contact)).map(this::open);
    }

    @Override
    public long count() {
        return store.count();
    }

    @Override
    public long countRegisteredBefore(Instant instant) {
        return store.countRegisteredBefore(instant);
    }

    @Override
    public Map<String, Object> export(UUID id) {
        Map<String, Object> export = new LinkedHashMap<>();
        find(id).ifPresent(registrant -> {
            export.put("id", id.toString());
            Contact contact = registrant.contact();
            if (contact != null) {
                export.put(contact.kind().word(), contact.value());
            }
            export.put("language", registrant.language());
            export.put("terms accepted", registrant.termsAccepted());
            export.put("registered", registrant.registered().toString());
            if (registrant.lastSeen() != null) {
                export.put("last seen", registrant.lastSeen().toString());
            }
            if (registrant.accessUntil() != null) {
                export.put("let in until", registrant.accessUntil().toString());
            }
            traces.forEach(trace -> export.put(trace.name(), trace.export(id)));
            List<Map<String, Object>> graces =
                    store.gracesOf(id).stream().map(this::export).toList();
            if (!graces.isEmpty()) {
                export.put("online to read a code", graces);
            }
        });
        return export;
    }

    @Override
    public boolean forget(UUID id, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            store.beginForgetting();
            store.gracesOf(id).forEach(this::erase);
            boolean there = erase(id);
            if (there) {
                audit.record(change, "registrant " + id, Map.of("registered", true), null);
            }
            return there;
        }));
    }

    private boolean erase(UUID id) {
        traces.forEach(trace -> trace.forget(id));
        return store.delete(id);
    }

    private Registrant open(Stored stored) {
        String sealed = stored.sealedContact();
        return new Registrant(
                stored.id(),
                sealed == null ? null : seal.open(stored.id(), sealed),
                stored.language(),
                stored.termsAccepted(),
                stored.registered(),
                stored.lastSeen(),
                stored.accessUntil());
    }
}
