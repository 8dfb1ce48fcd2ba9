package scot.tolbooth.portal.demo.programme;

import static scot.tolbooth.portal.demo.programme.ProgrammeLoader.BY_US;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.asbestos.CompetentPerson;
import scot.tolbooth.inventory.rollout.asbestos.Decision;
import scot.tolbooth.inventory.rollout.asbestos.Outcome;
import scot.tolbooth.inventory.rollout.asbestos.Report;
import scot.tolbooth.inventory.rollout.asbestos.Review;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyKind;
import scot.tolbooth.inventory.rollout.asbestos.SurveyOrder;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.rollout.asbestos.Surveyor;
import scot.tolbooth.inventory.rollout.asbestos.Visit;
import scot.tolbooth.inventory.rollout.asbestos.WorkArea;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaId;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaKind;
import scot.tolbooth.inventory.rollout.asbestos.WorkAreaPlan;

/** What is known of asbestos at one site: where the check has happened all of it, before that some. */
final class AsbestosStory {

    private static final CompetentPerson REVIEWER = new CompetentPerson("Morag Invented", "BOHS P405");

    private final ProgrammeRooms.Asbestos rooms;
    private final SiteDays days;

    AsbestosStory(ProgrammeRooms.Asbestos rooms, SiteDays days) {
        this.rooms = rooms;
        this.days = days;
    }

    void tell() {
        WorkArea comms = plan("Comms room", WorkAreaKind.ROOM, "Cabinet and router fixed to the wall");
        WorkArea route = plan("Corridor route", WorkAreaKind.ROUTE, "Containment and access points on the ceiling");
        List<WorkAreaId> areas = List.of(comms.id(), route.id());
        LocalDate checked = days.happened().get(Milestone.ASBESTOS_CHECK);
        if (checked == null) {
            begin(areas, Math.floorMod(days.site().hashCode(), 5));
        } else {
            clear(areas, checked);
        }
    }

    /** Nothing ordered, ordered, booked, reported with a locked room, or stopped. */
    private void begin(List<WorkAreaId> areas, int howFar) {
        if (howFar == 0) {
            return;
        }
        Survey survey = order(areas, days.today().minusDays(30));
        if (howFar == 2) {
            Visit ahead = new Visit(days.today().plusDays(6), days.today().plusDays(6));
            take(survey, new SurveyStep.VisitBooked(ahead));
        } else if (howFar > 2) {
            Survey visited = visit(survey, days.today().minusDays(12));
            take(
                    visited,
                    new SurveyStep.ReportReceived(
                            report(days.today().minusDays(3)),
                            Map.of(areas.get(0), "locked, no key on the day"),
                            List.of()));
        }
        if (howFar == 4) {
            rooms.restrictions()
                    .open(
                            areas.get(1),
                            "Damaged ceiling tile found",
                            "Estates",
                            days.today().minusDays(2),
                            BY_US);
        }
    }

    private void clear(List<WorkAreaId> areas, LocalDate checked) {
        Survey visited = visit(order(areas, checked.minusDays(40)), checked.minusDays(14));
        Survey reported =
                take(visited, new SurveyStep.ReportReceived(report(checked.minusDays(5)), Map.of(), List.of()));
        take(
                reported,
                new SurveyStep.Reviewed(
                        new Review(true, REVIEWER, checked.minusDays(3), "Covers both areas as planned")));
        for (WorkAreaId area : areas) {
            Decision decision = new Decision(REVIEWER, checked.minusDays(1), "No asbestos in any sample");
            long version = rooms.areas().find(area).orElseThrow().version();
            rooms.outcomes().record(area, version, decision, new Outcome.NoneInArea(), BY_US);
        }
        rooms.register().publish(days.site(), checked.minusDays(1), null, "After the refurbishment survey", BY_US);
        rooms.register().acknowledge(days.site(), 1, Firms.INSTALLATIONS, "Fergus Invented", BY_US);
    }

    private WorkArea plan(String name, WorkAreaKind kind, String work) {
        return rooms.areas().add(days.site(), new WorkAreaPlan(name, kind, work, true), BY_US);
    }

    private Survey order(List<WorkAreaId> areas, LocalDate day) {
        SurveyOrder order = new SurveyOrder(days.site(), SurveyKind.REFURBISHMENT, Firms.ASBESTOS_SURVEYS, day);
        return rooms.surveys().order(order, areas, BY_US);
    }

    private Survey visit(Survey ordered, LocalDate day) {
        Visit visit = new Visit(day, day);
        Surveyor surveyor = new Surveyor(
                "Iain Invented",
                "Calder Asbestos Surveys",
                "UKAS 4711",
                days.today().plusDays(240));
        return take(take(ordered, new SurveyStep.VisitBooked(visit)), new SurveyStep.Surveyed(visit, surveyor));
    }

    private Survey take(Survey survey, SurveyStep step) {
        return rooms.surveys().take(survey.id(), survey.version(), step, BY_US);
    }

    private Report report(LocalDate day) {
        return new Report(day, "CAS-" + days.site(), null);
    }
}
