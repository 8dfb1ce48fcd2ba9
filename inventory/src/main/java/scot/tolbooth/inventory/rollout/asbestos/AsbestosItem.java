package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * An item of a site's asbestos register.
 *
 * @param intervalMonths how often its condition is looked at again
 * @param inspectedOn when its condition was last looked at
 * @param removedOn absent while it is there
 * @param version counts the changes
 */
public record AsbestosItem(
        ItemId id,
        SiteCode site,
        Found found,
        Assessment assessment,
        int intervalMonths,
        LocalDate inspectedOn,
        @Nullable LocalDate removedOn,
        long version) {

    public boolean isPresent() {
        return removedOn == null;
    }

    /** When its condition is to be looked at again. */
    public LocalDate dueOn() {
        return inspectedOn.plusMonths(intervalMonths);
    }

    public boolean isOverdue(LocalDate today) {
        return isPresent() && dueOn().isBefore(today);
    }

    AsbestosItem assessed(Assessment next, int months) {
        return new AsbestosItem(id, site, found, next, months, inspectedOn, removedOn, version + 1);
    }

    AsbestosItem inspected(LocalDate on) {
        return new AsbestosItem(id, site, found, assessment, intervalMonths, on, removedOn, version + 1);
    }

    AsbestosItem removed(LocalDate on) {
        return new AsbestosItem(id, site, found, assessment, intervalMonths, inspectedOn, on, version + 1);
    }
}
