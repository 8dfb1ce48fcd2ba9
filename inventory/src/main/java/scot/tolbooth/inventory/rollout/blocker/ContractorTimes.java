package scot.tolbooth.inventory.rollout.blocker;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import scot.tolbooth.inventory.calendar.WorkingCalendar;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.Contractors;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.Rollout;
import scot.tolbooth.inventory.site.SiteCode;

/** How contractors keep to the times agreed with them. The first day of an assignment is that of the instruction. */
public class ContractorTimes {

    private final Contractors contractors;
    private final Rollout rollout;
    private final Blockers blockers;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ContractorTimes(
            Contractors contractors, Rollout rollout, Blockers blockers, WorkingCalendar calendar, Clock clock) {
        this.contractors = contractors;
        this.rollout = rollout;
        this.blockers = blockers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The clock of every instruction for which a time was agreed, by contractor and site. */
    public List<ContractorTime> all() {
        return of(assignment -> true);
    }

    private List<ContractorTime> of(Predicate<Assignment> wanted) {
        Map<ContractorId, Contractor> byId =
                contractors.all().stream().collect(toMap(Contractor::id, Function.identity()));
        Map<SiteCode, List<Blocker>> held = blockers.all().stream().collect(groupingBy(Blocker::site));
        Map<SiteCode, Map<Milestone, LocalDate>> reached = rollout.actuals();
        return contractors.assignments().stream()
                .filter(wanted)
                .flatMap(job -> Optional.ofNullable(byId.get(job.contractor()))
                        .flatMap(contractor -> contractor.slaWorkingDays(job.work()))
                        .map(allowed -> time(
                                job,
                                allowed,
                                reached.getOrDefault(job.site(), Map.of()),
                                held.getOrDefault(job.site(), List.of())))
                        .stream())
                .toList();
    }

    /** The clocks of what is not done yet; those that are over their time first. */
    public List<ContractorTime> open() {
        return of(instruction -> instruction.until() == null).stream()
                .filter(time -> time.clock().done() == null)
                .sorted(Comparator.comparingInt(
                        time -> time.clock().allowed() - time.clock().used()))
                .toList();
    }

    private ContractorTime time(
            Assignment job, int allowed, Map<Milestone, LocalDate> reached, List<Blocker> heldThere) {
        LocalDate done = reached.get(result(job.work()));
        SlaClock.Instruction instruction = new SlaClock.Instruction(job.from(), allowed, done, heldThere);
        return new ContractorTime(
                job, SlaClock.read(instruction, calendar, LocalDate.ofInstant(clock.instant(), LONDON)));
    }

    /** The milestone that shows that the work is done. */
    public static Milestone result(WorkKind work) {
        return switch (work) {
            case SITE_SURVEY -> Milestone.SITE_SURVEY;
            case ASBESTOS_SURVEY, SAMPLE_ANALYSIS, ASBESTOS_REMOVAL -> Milestone.ASBESTOS_CHECK;
            case CIRCUIT -> Milestone.CIRCUIT_LIVE;
            case INSTALLATION -> Milestone.INSTALLATION;
            case COMMISSIONING -> Milestone.COMMISSIONING;
        };
    }
}
