package scot.tolbooth.inventory.rollout.blocker;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Something that holds a site up. Its clock runs from the first day to the last, both counted.
 *
 * @param id given when it is stored; 0 before
 * @param owner who sees to it; absent where nobody does yet, which reports show
 * @param contractor whose work it stops, or who causes it; absent where no contractor is concerned
 * @param milestone which one waits for it; absent where it is the site as a whole
 * @param stopped the last day on which it held; absent while it holds
 * @param version counts the changes; 0 for a blocker that is not stored yet
 */
public record Blocker(
        long id,
        SiteCode site,
        BlockerCause cause,
        String text,
        @Nullable String owner,
        @Nullable ContractorId contractor,
        @Nullable Milestone milestone,
        LocalDate started,
        @Nullable LocalDate stopped,
        long version) {

    public Blocker {
        text = text.strip();
        if (text.isEmpty() || text.length() > 500) {
            throw new IllegalArgumentException("text must be 1 to 500 characters");
        }
        if (owner != null && owner.length() > 120) {
            throw new IllegalArgumentException("owner must be at most 120 characters");
        }
        if (stopped != null && stopped.isBefore(started)) {
            throw new IllegalArgumentException("stopped must not be before started");
        }
    }

    /** Whether it holds still. */
    public boolean isOpen() {
        return stopped == null;
    }

    /** Whether it held on that day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(started) && (stopped == null || !day.isAfter(stopped));
    }

    Blocker withId(long newId) {
        return new Blocker(newId, site, cause, text, owner, contractor, milestone, started, stopped, version);
    }

    Blocker withVersion(long newVersion) {
        return new Blocker(id, site, cause, text, owner, contractor, milestone, started, stopped, newVersion);
    }
}
