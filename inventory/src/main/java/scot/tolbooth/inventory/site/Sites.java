package scot.tolbooth.inventory.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** Every site, by code. */
    public List<Site> all() {
        return store.all();
    }

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

    /** Creates the site, or replaces it whatever its version was. */
    public SaveOutcome save(Site site, Change change) {
        return transactions.execute(status -> store.findForUpdate(site.code())
                .map(before -> replace(before, site, change))
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
     * Removes a site.
     *
     * @return whether there was one
     * @throws org.springframework.dao.DataIntegrityViolationException if devices are still there
     */
    public boolean remove(SiteCode code, Change change) {
        return Boolean.TRUE.equals(transactions.execute(status -> store.findForUpdate(code)
                .map(before -> {
                    store.delete(code);
                    audit.record(change, subject(code), values(before), null);
                    return true;
                })
                .orElse(false)));
    }

    private SaveOutcome create(Site site, Change change) {
        store.insert(site.withVersion(1));
        audit.record(change, subject(site.code()), null, values(site));
        return SaveOutcome.CREATED;
    }

    private SaveOutcome replace(Site before, Site after, Change change) {
        Site next = after.withVersion(before.version() + 1);
        if (next.withVersion(before.version()).equals(before)) {
            return SaveOutcome.UNCHANGED;
        }
        store.update(next);
        audit.record(change, subject(next.code()), values(before), values(next));
        return SaveOutcome.UPDATED;
    }

    private static String subject(SiteCode code) {
        return "site " + code;
    }

    private static Map<String, Object> values(Site site) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", site.name());
        values.put("kind", site.kind().word());
        values.put("town", site.town());
        values.put("address", site.address());
        values.put("postcode", site.postcode());
        values.put("uprn", site.uprn());
        values.put("latitude", site.position().latitude());
        values.put("longitude", site.position().longitude());
        values.put("published", site.published());
        values.put("opening_hours", site.openingHours());
        values.put("owner", site.owner());
        values.put("note", site.note());
        values.values().removeIf(java.util.Objects::isNull);
        return values;
    }
}
