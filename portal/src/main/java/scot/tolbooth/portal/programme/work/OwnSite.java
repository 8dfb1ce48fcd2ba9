package scot.tolbooth.portal.programme.work;

import java.util.List;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A site to which the contractor who asks is assigned today.
 *
 * @param assignments those of today: at least one
 */
public record OwnSite(Site site, Contractor contractor, List<Assignment> assignments) {

    public SiteCode code() {
        return site.code();
    }

    public ContractorId contractorId() {
        return contractor.id();
    }

    /** The kinds of work that it is to do there. */
    public List<WorkKind> works() {
        return assignments.stream().map(Assignment::work).distinct().sorted().toList();
    }

    /** The kinds of work, in words. */
    public String workWords() {
        return works().stream().map(WorkKind::label).collect(Collectors.joining(", "));
    }
}
