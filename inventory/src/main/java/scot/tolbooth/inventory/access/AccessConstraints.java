package scot.tolbooth.inventory.access;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** When every site can be worked in. Every change is audited in its own transaction. */
public class AccessConstraints {

    private final JdbcAccessConstraints store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public AccessConstraints(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcAccessConstraints(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The sentence why nobody can work at the site on that day; empty where it is possible. */
    public Optional<String> refusal(SiteCode site, LocalDate day) {
        return new AccessOnDay(of(site)).refusal(day);
    }

    /** What must be kept to at the site on that day, such as hours and escort. */
    public List<String> conditions(SiteCode site, LocalDate day) {
        return new AccessOnDay(of(site)).conditions(day);
    }

    /** The constraints of a site, in the order in which they were added. */
    public List<AccessConstraint> of(SiteCode site) {
        return store.of(site);
    }

    /** The constraints of every site, by site. */
    public List<AccessConstraint> all() {
        return store.all();
    }

    public Optional<AccessConstraint> find(ConstraintId id) {
        return store.find(id);
    }

    /**
     * Adds a constraint.
     *
     * @throws IllegalArgumentException if no reason is given
     * @throws org.springframework.dao.DataIntegrityViolationException if the site does not exist
     */
    public AccessConstraint add(SiteCode site, AccessRule rule, String reason, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            AccessConstraint constraint = new AccessConstraint(store.nextId(), site, rule, reason, 1);
            store.insert(constraint);
            audit.record(change, subject(constraint), null, AccessValues.of(constraint));
            return constraint;
        }));
    }

    /**
     * Replaces the constraint as it was read.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public SaveOutcome replace(AccessConstraint constraint, Change change) {
        return transactions.execute(status -> {
            AccessConstraint before = requireCurrent(constraint);
            if (before.equals(constraint)) {
                return SaveOutcome.UNCHANGED;
            }
            store.update(constraint);
            audit.record(change, subject(constraint), AccessValues.of(before), AccessValues.of(constraint));
            return SaveOutcome.UPDATED;
        });
    }

    /**
     * Removes a constraint.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public void remove(AccessConstraint constraint, Change change) {
        transactions.executeWithoutResult(status -> {
            AccessConstraint before = requireCurrent(constraint);
            store.delete(before.id());
            audit.record(change, subject(before), AccessValues.of(before), null);
        });
    }

    private AccessConstraint requireCurrent(AccessConstraint constraint) {
        return store.findForUpdate(constraint.id())
                .filter(stored -> stored.version() == constraint.version())
                .orElseThrow(() -> new StaleVersionException(subject(constraint), constraint.version()));
    }

    private static String subject(AccessConstraint constraint) {
        return "access constraint " + constraint.id();
    }
}
