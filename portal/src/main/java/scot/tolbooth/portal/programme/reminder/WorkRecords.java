package scot.tolbooth.portal.programme.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.inventory.contractor.Assignment;
import scot.tolbooth.inventory.contractor.Contractor;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.blocker.ContractorTime;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.inventory.visit.Visit;

/** Reads what contractors do and have to do. */
final class WorkRecords {

    /** How far ahead the access to a site is looked up: farther than any step of a visit that makes sense. */
    private static final int DAYS_AHEAD = 31;

    private static final Set<WorkKind> SURVEYS = Set.of(WorkKind.SITE_SURVEY, WorkKind.ASBESTOS_SURVEY);

    private final ReminderRooms rooms;

    WorkRecords(ReminderRooms rooms) {
        this.rooms = rooms;
    }

    ReminderFacts.Work read(LocalDate today) {
        List<Contractor> contractors = rooms.work().contractors().all().stream()
                .filter(one -> !one.archived())
                .toList();
        List<Assignment> assignments = rooms.work().contractors().assignments();
        return new ReminderFacts.Work(
                contractors, assignments, surveys(), visits(today), registers(contractors, assignments, today));
    }

    private List<ContractorTime> surveys() {
        Set<List<Object>> handedIn = rooms.asbestos().surveys().all().stream()
                .filter(survey -> survey.order().contractor() != null && isHandedIn(survey))
                .map(survey -> List.<Object>of(
                        survey.order().site(), String.valueOf(survey.order().contractor())))
                .collect(Collectors.toSet());
        return rooms.work().times().open().stream()
                .filter(time -> SURVEYS.contains(time.instruction().work()))
                .filter(time -> time.instruction().work() != WorkKind.ASBESTOS_SURVEY
                        || !handedIn.contains(List.<Object>of(
                                time.instruction().site(),
                                time.instruction().contractor().value())))
                .toList();
    }

    private static boolean isHandedIn(Survey survey) {
        return switch (survey.state()) {
            case REPORT_RECEIVED, ACCEPTED -> true;
            case ORDERED, VISIT_BOOKED, SURVEYED, LAB_RESULTS_IN, REJECTED -> false;
        };
    }

    private List<ReminderFacts.Booked> visits(LocalDate today) {
        return rooms.work().visits().all().stream()
                .filter(Visit::isOpen)
                .filter(visit -> !visit.plan().times().firstDay().isBefore(today))
                .filter(visit -> visit.plan().times().firstDay().isBefore(today.plusDays(DAYS_AHEAD)))
                .map(visit -> new ReminderFacts.Booked(visit, notes(visit)))
                .toList();
    }

    /** What stands against the visit by now, and what must be kept to. */
    private List<String> notes(Visit visit) {
        SiteCode site = visit.plan().site();
        LocalDate day = visit.plan().times().firstDay();
        return Stream.concat(
                        rooms.work().access().refusal(site, day).stream(),
                        rooms.work().access().conditions(site, day).stream())
                .toList();
    }

    private List<ReminderFacts.Unread> registers(
            List<Contractor> contractors, List<Assignment> assignments, LocalDate today) {
        return contractors.stream()
                .flatMap(contractor -> {
                    Map<SiteCode, RegisterVersion> unread =
                            rooms.asbestos().register().unacknowledgedBy(contractor.id());
                    return firstDays(contractor, assignments, today).entrySet().stream()
                            .filter(job -> unread.containsKey(job.getKey()))
                            .flatMap(job -> Stream.ofNullable(unread.get(job.getKey()))
                                    .map(version -> new ReminderFacts.Unread(
                                            contractor.id(), version, later(version.date(), job.getValue()))));
                })
                .toList();
    }

    /** Since when a contractor has been at work at each of its sites of today. */
    private static Map<SiteCode, LocalDate> firstDays(
            Contractor contractor, Collection<Assignment> assignments, LocalDate today) {
        return assignments.stream()
                .filter(job -> job.contractor().equals(contractor.id()) && job.isActiveOn(today))
                .collect(Collectors.toMap(
                        Assignment::site, Assignment::from, (one, other) -> one.isBefore(other) ? one : other));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
