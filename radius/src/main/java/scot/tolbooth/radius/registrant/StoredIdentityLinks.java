package scot.tolbooth.radius.registrant;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.secret.SecretBox;

/** Links in the database. The audit trail says that there is one, never to which account. */
class StoredIdentityLinks implements IdentityLinks, PersonalTrace {

    private static final String FINGERPRINT = "registrant-identity";
    private static final String LINKED = "linked to an identity provider";

    private final JdbcIdentityLinks store;
    private final JdbcRegistrants registrants;
    private final SecretBox secrets;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoredIdentityLinks(
            JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcIdentityLinks(jdbc);
        this.registrants = new JdbcRegistrants(jdbc);
        this.secrets = secrets;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** No provider's address has a space in it, so no two pairs are written the same. */
    @Override
    public IdentityKey key(String issuer, String subject) {
        return new IdentityKey(secrets.fingerprint(issuer + " " + subject, FINGERPRINT));
    }

    @Override
    public Optional<UUID> registrant(IdentityKey identity) {
        return store.registrant(identity);
    }

    @Override
    public Optional<IdentityLink> of(UUID registrant) {
        return store.of(registrant);
    }

    @Override
    public void used(IdentityKey identity) {
        store.used(identity, clock.instant());
    }

    @Override
    public boolean link(UUID registrant, IdentityKey identity, Change change) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> {
                if (registrants.findForUpdate(registrant).isEmpty()) {
                    return false;
                }
                boolean before = store.of(registrant).isPresent();
                store.put(registrant, identity, clock.instant());
                record(change, registrant, before, true);
                return true;
            }));
        } catch (DuplicateKeyException anothers) {
            return false;
        }
    }

    @Override
    public boolean unlink(UUID registrant, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean done = store.delete(registrant);
            if (done) {
                record(change, registrant, true, false);
            }
            return done;
        }));
    }

    @Override
    public String name() {
        return "sign-in by an account elsewhere";
    }

    @Override
    public Object export(UUID registrant) {
        return store.of(registrant).stream().map(StoredIdentityLinks::export).toList();
    }

    @Override
    public void forget(UUID registrant) {
        store.delete(registrant);
    }

    private static Map<String, Object> export(IdentityLink link) {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("linked", link.linked().toString());
        if (link.used() != null) {
            export.put("last used", link.used().toString());
        }
        return export;
    }

    private void record(Change change, UUID registrant, boolean before, boolean after) {
        audit.record(change, "registrant " + registrant, Map.of(LINKED, before), Map.of(LINKED, after));
    }
}
