package scot.tolbooth.inventory.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.ValueChange;
import scot.tolbooth.inventory.site.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.site.UndoOutcome.Impossible;
import scot.tolbooth.inventory.site.UndoOutcome.NothingToDo;
import scot.tolbooth.inventory.site.UndoOutcome.PutBack;

/** What happened to every site and to what hangs on it, and the way back. */
public class SiteHistory {

    private static final int LATEST = 1000;

    private final Sites sites;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public SiteHistory(Sites sites, AuditTrail audit, TransactionTemplate transactions) {
        this.sites = sites;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The latest changes to a site, its devices, milestones and all else about it, newest first. */
    public List<AuditEntry> of(SiteCode site, int limit) {
        return audit.aboutSite(
                site.value(), List.of(Sites.subject(site), "rollout " + site, "asbestos " + site), limit);
    }

    /** Whether an entry is one that can be put back: a change of the site itself. */
    public static boolean canBeUndone(SiteCode site, AuditEntry entry) {
        return entry.subject().equals(Sites.subject(site)) && entry.before() != null && entry.after() != null;
    }

    /**
     * Puts back what was before a change, as a new change.
     *
     * @param confirmed whether fields that were changed again since are to be put back too
     * @throws java.util.NoSuchElementException if there is no such site or no such entry of it
     */
    public UndoOutcome undo(SiteCode site, long entryId, boolean confirmed, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            sites.lock(site);
            Site now = sites.find(site).orElseThrow();
            AuditEntry entry = audit.find(entryId)
                    .filter(found -> found.subject().equals(Sites.subject(site)))
                    .orElseThrow();
            if (!canBeUndone(site, entry)) {
                return new Impossible("Only a change can be put back: to take back that site %s was created, archive it"
                        .formatted(site));
            }
            String later = later(now, entry);
            return later != null && !confirmed ? new ChangedSince(later) : putBack(now, entry, change);
        }));
    }

    private UndoOutcome putBack(Site now, AuditEntry entry, Change change) {
        Map<String, Object> values = new LinkedHashMap<>(SiteValues.of(now));
        for (ValueChange one : entry.changes()) {
            if (one.before() == null) {
                values.remove(one.name());
            } else {
                values.put(one.name(), one.before());
            }
        }
        Site before = SiteValues.site(now.code(), values, now.version());
        if (before.equals(now)) {
            return new NothingToDo(now);
        }
        String why = change.why() == null ? "put back what was before change " + entry.id() : change.why();
        sites.replace(before, new Change(change.by(), why));
        return new PutBack(sites.find(now.code()).orElseThrow());
    }

    /** Says which fields of the entry were changed again since, and by whom; absent where none was. */
    private @Nullable String later(Site now, AuditEntry entry) {
        List<String> again = entry.changes().stream()
                .filter(one -> !same(one.after(), SiteValues.of(now).get(one.name())))
                .map(ValueChange::name)
                .toList();
        if (again.isEmpty()) {
            return null;
        }
        String who = audit.of(Sites.subject(now.code()), LATEST).stream()
                .filter(one -> one.id() > entry.id())
                .filter(one -> one.changes().stream().anyMatch(value -> again.contains(value.name())))
                .findFirst()
                .map(AuditEntry::by)
                .orElse("somebody");
        return "%s %s been changed since, last by %s"
                .formatted(String.join(", ", again).replace('_', ' '), again.size() == 1 ? "has" : "have", who);
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return (one instanceof Number left && other instanceof Number right)
                ? Double.compare(left.doubleValue(), right.doubleValue()) == 0
                : Objects.equals(one, other);
    }
}
