package scot.tolbooth.portal.programme.work;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.blocker.ContractorTimes;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitState;

/**
 * What is recorded of one contractor's work at one site.
 *
 * @param visits the contractor's, by their first day
 * @param surveys those that were ordered from the contractor
 * @param waiting how many samples wait for a result that the contractor may hand in
 * @param unread the present version of the register; absent where the contractor has acknowledged it
 */
record WorkFacts(
        List<Visit> visits,
        List<Survey> surveys,
        long waiting,
        @Nullable RegisterVersion unread,
        List<SiteMilestone> milestones) {

    /** The first day of the next visit. */
    Optional<LocalDate> nextVisit(LocalDate today) {
        return visits.stream()
                .filter(visit -> visit.isOpen() && !visit.isUnreported(today))
                .map(visit -> visit.plan().times().firstDay())
                .min(Comparator.naturalOrder());
    }

    /** When the work is expected: the day of the first milestone to come for which it is done. */
    Optional<LocalDate> due(List<WorkKind> works) {
        return milestones.stream()
                .filter(one -> one.actual() == null)
                .filter(one -> works.stream().anyMatch(work -> ContractorTimes.result(work) == one.milestone()))
                .flatMap(one -> Optional.ofNullable(one.expected()).stream())
                .min(Comparator.naturalOrder());
    }

    /** The visits of which nobody has said what came of them. */
    List<Visit> unreported(LocalDate today) {
        return visits.stream().filter(visit -> visit.isUnreported(today)).toList();
    }

    /** The kinds of work for which no visit is booked and none was made. */
    List<WorkKind> unvisited(List<WorkKind> works) {
        return works.stream()
                .filter(WorkKind::needsVisit)
                .filter(work -> visits.stream().noneMatch(visit -> isForGood(visit, work)))
                .toList();
    }

    private static boolean isForGood(Visit visit, WorkKind work) {
        VisitState state = visit.conclusion().state();
        return visit.plan().work() == work && (state == VisitState.BOOKED || state == VisitState.DONE);
    }
}
