package scot.tolbooth.inventory.visit;

import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteCode;

/** Who would come to which site for what, and when. */
public record VisitPlan(SiteCode site, ContractorId contractor, WorkKind work, VisitTimes times) {

    /** Whether it is of the same contractor, site and work as the other, and shares a day with it. */
    boolean repeats(VisitPlan other) {
        return site.equals(other.site)
                && contractor.equals(other.contractor)
                && work == other.work
                && times.overlaps(other.times);
    }
}
