package scot.tolbooth.portal.programme.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.site.Sites;
import scot.tolbooth.portal.staff.CurrentStaff;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.portal.staff.ScottishTime;

/**
 * The sites to which the contractor of the present request is assigned today. Whatever a contractor reads or writes goes
 * through here, so that any other site does not exist for it.
 */
public class OwnSites {

    private final Sites sites;
    private final Contractors contractors;
    private final CurrentStaff staff;
    private final ScottishTime time;

    OwnSites(Sites sites, Contractors contractors, CurrentStaff staff, ScottishTime time) {
        this.sites = sites;
        this.contractors = contractors;
        this.staff = staff;
        this.time = time;
    }

    /** All of them, by code. */
    public List<OwnSite> all() {
        Contractor contractor = contractor();
        Map<SiteCode, List<Assignment>> bySite = contractors.assignmentsOf(contractor.id()).stream()
                .filter(one -> one.isActiveOn(today()))
                .collect(Collectors.groupingBy(Assignment::site));
        return sites.of(bySite.keySet()).stream()
                .filter(site -> !site.archived())
                .map(site -> new OwnSite(site, contractor, bySite.getOrDefault(site.code(), List.of())))
                .toList();
    }

    /** The one of that code; for any other the answer is that there is no such page. */
    public OwnSite find(String code) {
        Contractor contractor = contractor();
        Site site = Optional.ofNullable(new FormProblems().required("code", code, SiteCode::new))
                .filter(wanted -> contractors.isAssigned(contractor.id(), wanted, today()))
                .flatMap(sites::find)
                .orElseThrow(OwnSites::notFound);
        List<Assignment> assignments = contractors.assignmentsOf(contractor.id()).stream()
                .filter(one -> one.site().equals(site.code()) && one.isActiveOn(today()))
                .toList();
        return new OwnSite(site, contractor, assignments);
    }

    public LocalDate today() {
        return time.today();
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Contractor contractor() {
        return staff.contractor()
                .flatMap(contractors::find)
                .filter(contractor -> !contractor.archived())
                .orElseThrow(OwnSites::notFound);
    }
}
