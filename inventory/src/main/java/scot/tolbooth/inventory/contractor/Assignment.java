package scot.tolbooth.inventory.contractor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A contractor's job of one kind at one site; while it lasts the contractor sees the site.
 *
 * @param id given when it is stored; 0 before
 * @param from the first day
 * @param until the last day; absent where it is open
 */
public record Assignment(
        long id,
        ContractorId contractor,
        SiteCode site,
        WorkKind work,
        LocalDate from,
        @Nullable LocalDate until) {

    public Assignment {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from");
        }
    }

    /** Whether it lasts on that day. */
    public boolean isActiveOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether both are of the same contractor, site and work and share a day. */
    public boolean overlaps(Assignment other) {
        return contractor.equals(other.contractor)
                && site.equals(other.site)
                && work == other.work
                && (until == null || !other.from.isAfter(until))
                && (other.until == null || !from.isAfter(other.until));
    }

    Assignment withId(long newId) {
        return new Assignment(newId, contractor, site, work, from, until);
    }

    Assignment endingOn(LocalDate lastDay) {
        return new Assignment(id, contractor, site, work, from, lastDay);
    }
}
