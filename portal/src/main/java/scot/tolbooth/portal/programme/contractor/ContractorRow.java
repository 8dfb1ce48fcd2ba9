package scot.tolbooth.portal.programme.contractor;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import scot.tolbooth.inventory.contractor.Accreditation;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.WorkKind;

/**
 * A contractor in the list of all.
 *
 * @param sites at how many sites it works today
 * @param expired accreditations that hold no longer
 * @param expiring accreditations that will not hold much longer
 */
public record ContractorRow(
        Contractor contractor, long sites, List<Accreditation> expired, List<Accreditation> expiring) {

    /** How many days before its last day an accreditation is flagged: a surveyor's audit takes weeks to arrange. */
    static final int WARNING_DAYS = 60;

    static ContractorRow of(Contractor contractor, List<Assignment> assignments, LocalDate today) {
        List<Accreditation> expired = contractor.expiringBefore(today);
        List<Accreditation> expiring = contractor.expiringBefore(today.plusDays(WARNING_DAYS)).stream()
                .filter(one -> !expired.contains(one))
                .toList();
        long sites = assignments.stream()
                .filter(one -> one.isActiveOn(today))
                .map(Assignment::site)
                .distinct()
                .count();
        return new ContractorRow(contractor, sites, expired, expiring);
    }

    /** The kinds of work that it does, in words. */
    public String works() {
        return contractor.terms().keySet().stream().map(WorkKind::label).collect(Collectors.joining(", "));
    }
}
