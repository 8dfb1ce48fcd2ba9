package scot.tolbooth.radius.registrant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.registrant.JdbcRegistrants.Stored;

/** Rectification in the database. The audit trail says that a contact was changed, never from which to which. */
class StoredRectification implements Rectification {

    private final JdbcRegistrants store;
    private final JdbcConsents consents;
    private final List<PersonalTrace> traces;
    private final ContactSeal seal;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredRectification(
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
    public boolean contact(UUID registrant, Contact verified, Change change) {
        try {
            return changed(registrant, before -> {
                boolean done = store.changeContact(
                        registrant, seal.seal(registrant, verified), seal.fingerprint(verified), clock.instant());
                if (done) {
                    String sealed = Objects.requireNonNull(before.sealedContact(), "only who has one changes it");
                    String kind = seal.open(registrant, sealed).kind().word();
                    record(change, registrant, "contact", kind, verified.kind().word() + ", changed");
                }
                return done;
            });
        } catch (DuplicateKeyException takenJustNow) {
            return false;
        }
    }

    @Override
    public boolean language(UUID registrant, String language, Change change) {
        return changed(registrant, before -> {
            if (!before.language().equals(language)) {
                store.changeLanguage(registrant, language);
                record(change, registrant, "language", before.language(), language);
            }
            return true;
        });
    }

    @Override
    public boolean withdraw(UUID registrant, Consent consent, Change change) {
        return changed(registrant, before -> {
            Instant now = clock.instant();
            boolean done = consents.withdraw(registrant, consent, now);
            if (done) {
                String what = consent.document() + " " + consent.version() + " " + consent.language();
                record(change, registrant, what, "given " + consent.given(), "withdrawn");
                if (!consents.hasStanding(registrant, JdbcConsents.TERMS)) {
                    traces.forEach(trace -> trace.termsWithdrawn(registrant));
                }
            }
            return done;
        });
    }

    /** Nobody forgets or changes them at the same time. */
    private boolean changed(UUID registrant, Function<Stored, Boolean> work) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<Stored> before = store.findForUpdate(registrant);
            return before.map(work).orElse(false);
        }));
    }

    private void record(Change change, UUID registrant, String what, String before, String after) {
        audit.record(change, "registrant " + registrant, Map.of(what, before), Map.of(what, after));
    }
}
