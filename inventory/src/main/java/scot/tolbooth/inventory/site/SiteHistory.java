package scot.tolbooth.inventory.site;

import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Undo;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.audit.UndoOutcome.Impossible;
import scot.tolbooth.inventory.audit.UndoOutcome.NothingToDo;
import scot.tolbooth.inventory.audit.UndoOutcome.PutBack;

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
            Undo undo = new Undo(entry);
            String later = undo.changedSince(SiteValues.of(now), audit.of(entry.subject(), LATEST));
            return later != null && !confirmed ? new ChangedSince(later) : putBack(now, undo, change);
        }));
    }

    private UndoOutcome putBack(Site now, Undo undo, Change change) {
        Site before = SiteValues.site(now.code(), undo.putBack(SiteValues.of(now)), now.version());
        if (before.equals(now)) {
            return new NothingToDo();
        }
        sites.replace(before, undo.by(change));
        return new PutBack();
    }
}
