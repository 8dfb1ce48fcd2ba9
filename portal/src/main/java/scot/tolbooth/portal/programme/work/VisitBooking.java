package scot.tolbooth.portal.programme.work;

import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosSurveys;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.SurveyState;
import scot.tolbooth.inventory.rollout.asbestos.SurveyStep;
import scot.tolbooth.inventory.visit.Booking;
import scot.tolbooth.inventory.visit.Visit;
import scot.tolbooth.inventory.visit.VisitPlan;
import scot.tolbooth.inventory.visit.VisitTimes;
import scot.tolbooth.inventory.visit.Visits;

/** Books a visit, and with it the visit of the asbestos surveys that were ordered from the contractor for the site. */
public class VisitBooking {

    private final Visits visits;
    private final AsbestosSurveys surveys;
    private final TransactionTemplate transactions;

    VisitBooking(Visits visits, AsbestosSurveys surveys, TransactionTemplate transactions) {
        this.visits = visits;
        this.surveys = surveys;
        this.transactions = transactions;
    }

    /** Books it, or says why not. */
    public Booking book(VisitPlan plan, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Booking outcome = visits.book(plan, change);
            if (outcome instanceof Booking.Booked && plan.work() == WorkKind.ASBESTOS_SURVEY) {
                surveys.of(plan.site()).stream()
                        .filter(survey -> awaitsVisit(survey, plan))
                        .forEach(survey -> book(survey, plan, change));
            }
            return outcome;
        }));
    }

    /** Moves a visit, and with it that of the surveys for which it was booked; or says why not. */
    public Booking move(Visit visit, long version, VisitTimes times, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Booking outcome = visits.move(visit.id(), version, times, change);
            if (outcome instanceof Booking.Booked moved && moved.visit().plan().work() == WorkKind.ASBESTOS_SURVEY) {
                surveys.of(visit.plan().site()).stream()
                        .filter(survey -> isBookedFor(survey, visit.plan()))
                        .forEach(survey -> book(survey, moved.visit().plan(), change));
            }
            return outcome;
        }));
    }

    private static boolean isBookedFor(Survey survey, VisitPlan plan) {
        return plan.contractor().equals(survey.order().contractor())
                && survey.state() == SurveyState.VISIT_BOOKED
                && survey.visit() != null
                && survey.visit().from().equals(plan.times().firstDay());
    }

    private void book(Survey survey, VisitPlan plan, Change change) {
        var visit = new scot.tolbooth.inventory.rollout.asbestos.Visit(
                plan.times().firstDay(), plan.times().lastDay());
        surveys.take(survey.id(), survey.version(), new SurveyStep.VisitBooked(visit), change);
    }

    private static boolean awaitsVisit(Survey survey, VisitPlan plan) {
        return plan.contractor().equals(survey.order().contractor())
                && (survey.state() == SurveyState.ORDERED || survey.state() == SurveyState.VISIT_BOOKED);
    }
}
