package scot.tolbooth.inventory.device;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.secret.SecretBox;

/**
 * SNMP credentials to try on devices that are not in the inventory yet; sealed as those of devices are. Every change is
 * audited in its own transaction, without the secrets.
 */
public class CredentialSets {

    private final JdbcCredentialSets store;
    private final SealedCredentials sealed;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public CredentialSets(JdbcClient jdbc, SecretBox secrets, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcCredentialSets(jdbc);
        this.sealed = new SealedCredentials(secrets);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** By name. */
    public List<CredentialSet> all() {
        return store.all();
    }

    public Optional<CredentialSet> find(String name) {
        return store.find(name);
    }

    /** What is in the set; empty where there is none of this name. */
    public Optional<SnmpCredentials> credentials(String name) {
        return store.sealed(name).map(text -> sealed.open(text, purpose(name)));
    }

    /**
     * Creates the set, or replaces what is in it.
     *
     * @throws IllegalArgumentException if the name is not one
     */
    public SaveOutcome save(String name, SnmpCredentials credentials, Change change) {
        String valid = CredentialSet.validName(name);
        return Objects.requireNonNull(transactions.execute(status -> {
            Optional<CredentialSet> before = store.findForUpdate(valid);
            if (before.isPresent()
                    && credentials(valid).filter(credentials::equals).isPresent()) {
                return SaveOutcome.UNCHANGED;
            }
            long version = before.map(CredentialSet::version).orElse(0L) + 1;
            CredentialSet after = new CredentialSet(valid, credentials.version(), version);
            store.put(after, sealed.seal(credentials, purpose(valid)));
            audit.record(
                    change,
                    subject(valid),
                    before.map(set -> values(set, false)).orElse(null),
                    values(after, true));
            return before.isPresent() ? SaveOutcome.UPDATED : SaveOutcome.CREATED;
        }));
    }

    /**
     * Removes a set; devices that were taken in with it keep their credentials.
     *
     * @return whether there was one
     */
    public boolean remove(String name, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(name)
                .map(before -> {
                    store.delete(name);
                    audit.record(change, subject(name), values(before, false), null);
                    return true;
                })
                .orElse(false)));
    }

    private static Map<String, ?> values(CredentialSet set, boolean changed) {
        String version = set.snmpVersion().word();
        return changed ? Map.of("snmp_version", version, "credentials", "changed") : Map.of("snmp_version", version);
    }

    private static String purpose(String name) {
        return "credential-set:" + name;
    }

    private static String subject(String name) {
        return "credential set " + name;
    }
}
