package scot.tolbooth.portal.programme.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.rollout.OverriddenGate;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.NotifiedRemoval;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.inventory.rollout.blocker.Blocker;
import scot.tolbooth.inventory.rollout.blocker.ContractorTime;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.visit.Visit;

/**
 * What is recorded of which people may have to be reminded.
 *
 * @param names of the sites in use; what is recorded of others is nobody's business any more
 */
record ReminderFacts(Map<SiteCode, String> names, Steering steering, Work work, Evidence evidence) {

    /**
     * What moves the sites on, and what holds them up.
     *
     * @param milestones of each site that is not live the one to come, and its go-live
     * @param overrides gates that were overridden
     * @param blockers those that hold still
     */
    record Steering(List<SiteMilestone> milestones, List<OverriddenGate> overrides, List<Held> blockers) {}

    /** A blocker that holds, and the day on which something was last recorded of it. */
    record Held(Blocker blocker, LocalDate moved) {}

    /**
     * What contractors do.
     *
     * @param contractors those that are not archived
     * @param surveys the clocks of surveys whose report has not come
     * @param visits those that are booked, with what must be kept to there
     */
    record Work(
            List<Contractor> contractors,
            List<Assignment> assignments,
            List<ContractorTime> surveys,
            List<Booked> visits,
            List<Unread> registers) {

        /** The sites that a contractor sees on that day. */
        Set<SiteCode> sitesOf(@Nullable ContractorId contractor, LocalDate day) {
            boolean works = contractors.stream().anyMatch(one -> one.id().equals(contractor));
            return assignments.stream()
                    .filter(job -> works && job.contractor().equals(contractor) && job.isActiveOn(day))
                    .map(Assignment::site)
                    .collect(Collectors.toSet());
        }

        /** The firm's name; its identifier where it is archived. */
        String firm(ContractorId id) {
            return contractors.stream()
                    .filter(one -> one.id().equals(id))
                    .map(Contractor::name)
                    .findFirst()
                    .orElse(id.value());
        }
    }

    /** A visit to come. */
    record Booked(Visit visit, List<String> notes) {}

    /** The present version of a register that a contractor at work there has not acknowledged, and since when. */
    record Unread(ContractorId contractor, RegisterVersion version, LocalDate since) {}

    /**
     * What must be proven from time to time.
     *
     * @param removals licensed removals that were notified and are not done
     * @param assessed how many assessments are due in this quarter
     * @param lastReport as at which day the latest committee report was issued; absent where none was
     */
    record Evidence(
            List<AsbestosItem> items,
            List<NotifiedRemoval> removals,
            List<Circuit> circuits,
            Unassessed assessed,
            @Nullable LocalDate lastReport) {}

    /** How many sites and deliverables that are under way nobody has assessed in this quarter. */
    record Unassessed(long sites, long deliverables) {}

    boolean isInUse(SiteCode site) {
        return names.containsKey(site);
    }

    /** Such as {@code Motherwell Library (LIB-001)}. */
    String name(SiteCode site) {
        return names.getOrDefault(site, "") + " (" + site + ")";
    }
}
