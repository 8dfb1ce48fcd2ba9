package scot.tolbooth.inventory.site;

import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.audit.Undo;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoPreview;
import scot.tolbooth.inventory.audit.ValueChange;

/** What happened to every site and to what hangs on it, and the way back. */
public class SiteHistory {

    private final Sites sites;
    private final AuditTrail audit;
    private final Undo undo;
    private final TransactionTemplate transactions;

    public SiteHistory(Sites sites, AuditTrail audit, Undo undo, TransactionTemplate transactions) {
        this.sites = sites;
        this.audit = audit;
        this.undo = undo;
        this.transactions = transactions;
    }

    /** The latest changes to a site, its devices, milestones and all else about it, newest first. */
    public List<AuditEntry> of(SiteCode site, int limit) {
        return audit.aboutSite(site.value(), subjects(site), limit);
    }

    /** One entry of a site's history: of the site itself, or of something that is at the site. */
    public AuditEntry entry(SiteCode site, long id) {
        return audit.find(id).filter(entry -> isAbout(site, entry)).orElseThrow();
    }

    /** Whether an entry is one that can be put back. */
    public boolean canBeUndone(AuditEntry entry) {
        return undo.isPossible(entry);
    }

    /**
     * What putting a change back would do.
     *
     * @throws java.util.NoSuchElementException if there is no such entry of the site
     */
    public UndoPreview preview(SiteCode site, long id) {
        return undo.preview(entry(site, id));
    }

    /**
     * Puts back what was before a change, as a new change.
     *
     * @throws java.util.NoSuchElementException if there is no such site or no such entry of it
     */
    public UndoOutcome undo(SiteCode site, long id, Confirmation confirmation, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            AuditEntry entry = entry(site, id);
            sites.lock(site);
            UndoOutcome outcome = undo.putBack(entry, confirmation, change);
            if (outcome instanceof UndoOutcome.Impossible) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    private static List<String> subjects(SiteCode site) {
        return List.of(Sites.subject(site), "rollout " + site, "asbestos " + site);
    }

    private static boolean isAbout(SiteCode site, AuditEntry entry) {
        return subjects(site).contains(entry.subject())
                || site.value().equals(ValueChange.values(entry.before()).get("site"))
                || site.value().equals(ValueChange.values(entry.after()).get("site"));
    }
}
