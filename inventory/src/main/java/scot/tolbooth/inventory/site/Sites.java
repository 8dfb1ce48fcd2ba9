package scot.tolbooth.inventory.site;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;

/** All sites. Every change is audited in its own transaction. */
public class Sites {

    private final JdbcSites store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public Sites(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcSites(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Every site in use, by code. */
    public List<Site> all() {
        return store.all(false);
    }

    /** Every archived site, by code. */
    public List<Site> archived() {
        return store.all(true);
    }

    /** Some sites, by code; archived ones too. */
    public List<Site> of(Collection<SiteCode> codes) {
        return store.of(codes);
    }

    /** The site, in use or archived. */
    public Optional<Site> find(SiteCode code) {
        return store.find(code);
    }

    /**
     * Holds the site until the present transaction ends. What decides whether a site may go on, and what could change
     * that decision, both take this lock, so that no two requests can slip past each other.
     *
     * @return whether there is such a site
     */
    public boolean lock(SiteCode code) {
        return store.lock(code);
    }

    /** Creates the site, or replaces it whatever its version was; what is archived stays so. */
    public SaveOutcome save(Site site, Change change) {
        return transactions.execute(status -> store.findForUpdate(site.code())
                .map(before -> replace(before, site.withArchived(before.archived()), change))
                .orElseGet(() -> create(site, change)));
    }

    /**
     * Replaces the site as it was read.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public SaveOutcome replace(Site site, Change change) {
        return transactions.execute(status -> {
            Site before = store.findForUpdate(site.code())
                    .filter(stored -> stored.version() == site.version())
                    .orElseThrow(() -> new StaleVersionException(subject(site.code()), site.version()));
            return replace(before, site, change);
        });
    }

    /**
     * Takes a site out of use: it is kept for its history, and its devices are no longer asked.
     *
     * @return whether there is one
     */
    public boolean archive(SiteCode code, Change change) {
        return setArchived(code, true, change);
    }

    /**
     * Takes an archived site into use again.
     *
     * @return whether there is one
     */
    public boolean restore(SiteCode code, Change change) {
        return setArchived(code, false, change);
    }

    /**
     * Removes a site that has no history.
     *
     * @return whether there was one
     * @throws org.springframework.dao.DataIntegrityViolationException if anything hangs on it, such as devices or
     *     milestones: it must be archived instead
     */
    public boolean remove(SiteCode code, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(code)
                .map(before -> {
                    store.delete(code);
                    audit.record(change, subject(code), SiteValues.of(before), null);
                    return true;
                })
                .orElse(false)));
    }

    private boolean setArchived(SiteCode code, boolean archived, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(code)
                .map(before -> {
                    replace(before, before.withArchived(archived), change);
                    return true;
                })
                .orElse(false)));
    }

    private SaveOutcome create(Site site, Change change) {
        store.insert(site.withVersion(1));
        audit.record(change, subject(site.code()), null, SiteValues.of(site));
        return SaveOutcome.CREATED;
    }

    private SaveOutcome replace(Site before, Site after, Change change) {
        Site next = after.withVersion(before.version() + 1);
        if (next.withVersion(before.version()).equals(before)) {
            return SaveOutcome.UNCHANGED;
        }
        store.update(next);
        audit.record(change, subject(next.code()), SiteValues.of(before), SiteValues.of(next));
        return SaveOutcome.UPDATED;
    }

    static String subject(SiteCode code) {
        return "site " + code;
    }
}
