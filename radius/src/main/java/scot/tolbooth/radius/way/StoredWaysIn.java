package scot.tolbooth.radius.way;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** Ways in, in the database. */
class StoredWaysIn implements WaysIn {

    private final JdbcWaysIn store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    StoredWaysIn(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions) {
        this.store = new JdbcWaysIn(jdbc);
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public WaySettings ofService() {
        return store.ofService();
    }

    @Override
    public WaySettings of(SiteCode site) {
        return store.find(site).orElseGet(() -> WaySettings.asTheService(site));
    }

    @Override
    public List<WaySettings> ofSites() {
        return store.ofSites();
    }

    @Override
    public Set<WayIn> at(@Nullable SiteCode site) {
        return site == null ? ofService().over(ofService()) : of(site).over(ofService());
    }

    @Override
    public SaveOutcome replace(WaySettings settings, Change change) {
        return transactions.execute(status -> {
            // Nobody switches off one way here while somebody else switches off another there.
            store.lock();
            WaySettings before = settings.site() == null ? ofService() : of(settings.site());
            if (before.version() != settings.version()) {
                throw new StaleVersionException(subject(settings), settings.version());
            }
            if (before.equals(settings)) {
                return SaveOutcome.UNCHANGED;
            }
            requireAWay(settings);
            store.put(settings.withVersion(settings.version() + 1));
            audit.record(change, subject(settings), values(before), values(settings));
            return SaveOutcome.UPDATED;
        });
    }

    private void requireAWay(WaySettings settings) {
        if (settings.site() == null) {
            requireAWay(settings.over(settings), "everywhere");
            ofSites().forEach(site -> requireAWay(site.over(settings), "at " + site.site()));
        } else {
            requireAWay(settings.over(ofService()), "at " + settings.site());
        }
    }

    private static void requireAWay(Set<WayIn> on, String where) {
        if (on.stream().noneMatch(WayIn::isForNewcomers)) {
            throw new IllegalArgumentException(
                    "mobile must stay on " + where + " unless email or card does, or nobody new could get online");
        }
    }

    private static Map<String, @Nullable Object> values(WaySettings settings) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (WayIn way : WayIn.values()) {
            values.put(way.word(), settings.said(way));
        }
        return values;
    }

    private static String subject(WaySettings settings) {
        return settings.site() == null ? "ways-in" : "ways-in " + settings.site();
    }
}
