package scot.tolbooth.inventory.rollout.blocker;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** All blockers. They are closed, never removed: the days that they cost stay known. Every change is audited. */
public class Blockers {

    private final JdbcBlockers store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public Blockers(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcBlockers(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every blocker there ever was, by its first day. */
    public List<Blocker> all() {
        return store.all();
    }

    /** Those that hold still, the oldest first. */
    public List<Blocker> open() {
        return store.open();
    }

    /** When something was last recorded of each of those that hold still, by their numbers. */
    public Map<Long, Instant> openChanged() {
        return store.openChanged();
    }

    /** Those of some sites that held on a day, the oldest first. */
    public List<Blocker> heldOn(LocalDate day, Collection<SiteCode> sites) {
        return store.heldOn(day, sites);
    }

    /** Those that held on any day from the first to the last, the oldest first. */
    public List<Blocker> within(LocalDate first, LocalDate last) {
        return store.within(first, last);
    }

    /** Those of one site, the latest first. */
    public List<Blocker> of(SiteCode site) {
        return store.of(site);
    }

    public Optional<Blocker> find(long id) {
        return store.find(id);
    }

    /**
     * Records a new one.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if its site or contractor does not exist
     */
    public Blocker raise(Blocker blocker, Change change) {
        return transactions.execute(status -> {
            Blocker stored = store.insert(blocker.withVersion(1));
            audit.record(change, subject(stored), null, values(stored));
            return stored;
        });
    }

    /**
     * Replaces the blocker as it was read.
     *
     * @throws StaleVersionException if it was changed since
     */
    public SaveOutcome replace(Blocker blocker, Change change) {
        return transactions.execute(status -> {
            Blocker before = store.findForUpdate(blocker.id())
                    .filter(stored -> stored.version() == blocker.version())
                    .orElseThrow(() -> new StaleVersionException("blocker " + blocker.id(), blocker.version()));
            if (before.equals(blocker)) {
                return SaveOutcome.UNCHANGED;
            }
            Blocker next = blocker.withVersion(before.version() + 1);
            store.update(next);
            audit.record(change, subject(next), values(before), values(next));
            return SaveOutcome.UPDATED;
        });
    }

    private static String subject(Blocker blocker) {
        return "rollout " + blocker.site();
    }

    private static Map<String, String> values(Blocker blocker) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("blocker", Long.toString(blocker.id()));
        values.put("cause", blocker.cause().word());
        values.put("text", blocker.text());
        values.put("owner", Objects.toString(blocker.owner(), ""));
        values.put("contractor", Objects.toString(blocker.contractor(), ""));
        values.put("milestone", Objects.toString(blocker.milestone(), ""));
        values.put("started", blocker.started().toString());
        values.put("stopped", Objects.toString(blocker.stopped(), ""));
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
