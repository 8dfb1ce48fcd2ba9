package scot.tolbooth.inventory.rollout.asbestos;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Something that takes a survey on. */
public sealed interface SurveyStep {

    /** The state that it leads to. */
    SurveyState leadsTo();

    /** Refuses what is said to have happened after today. */
    void refuseFuture(LocalDate today);

    /** The visit was agreed, or moved. */
    record VisitBooked(Visit visit) implements SurveyStep {

        @Override
        public SurveyState leadsTo() {
            return SurveyState.VISIT_BOOKED;
        }

        @Override
        public void refuseFuture(LocalDate today) {
            // A visit is booked ahead
        }
    }

    /** The surveyors were there. */
    record Surveyed(Visit visit, Surveyor surveyor) implements SurveyStep {

        @Override
        public SurveyState leadsTo() {
            return SurveyState.SURVEYED;
        }

        @Override
        public void refuseFuture(LocalDate today) {
            Words.refuseFuture("visit_to", visit.to(), today);
        }
    }

    /** The laboratory has answered for every sample. */
    record ResultsIn(LocalDate on) implements SurveyStep {

        @Override
        public SurveyState leadsTo() {
            return SurveyState.LAB_RESULTS_IN;
        }

        @Override
        public void refuseFuture(LocalDate today) {
            Words.refuseFuture("results_on", on, today);
        }
    }

    /**
     * The report has come.
     *
     * @param noAccess the work areas that could not be looked at, with the reason
     * @param otherNoAccess other places that could not be looked at
     */
    record ReportReceived(Report report, Map<WorkAreaId, String> noAccess, List<String> otherNoAccess)
            implements SurveyStep {

        public ReportReceived {
            noAccess = Map.copyOf(noAccess);
            otherNoAccess = List.copyOf(otherNoAccess);
        }

        @Override
        public SurveyState leadsTo() {
            return SurveyState.REPORT_RECEIVED;
        }

        @Override
        public void refuseFuture(LocalDate today) {
            Words.refuseFuture("report_on", report.receivedOn(), today);
        }
    }

    /** The report was reviewed. */
    record Reviewed(Review review) implements SurveyStep {

        @Override
        public SurveyState leadsTo() {
            return review.accepted() ? SurveyState.ACCEPTED : SurveyState.REJECTED;
        }

        @Override
        public void refuseFuture(LocalDate today) {
            Words.refuseFuture("reviewed_on", review.on(), today);
        }
    }
}
