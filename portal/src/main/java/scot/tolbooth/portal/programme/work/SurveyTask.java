package scot.tolbooth.portal.programme.work;

import java.util.Optional;
import scot.tolbooth.inventory.rollout.asbestos.Survey;

/** What a surveyor has to hand in next for an asbestos survey. */
public enum SurveyTask {
    VISIT("Book a visit for asbestos survey %s"),
    SURVEYED("Say who surveyed for asbestos survey %s, and when"),
    REPORT("Hand in the report of asbestos survey %s");

    private final String sentence;

    SurveyTask(String sentence) {
        this.sentence = sentence;
    }

    /** A task of one survey. */
    record Open(Survey survey, SurveyTask task) {

        String sentence() {
            return task.sentence.formatted(survey.id());
        }
    }

    /** The next task of a survey; empty where the council has it. */
    static Optional<Open> of(Survey survey) {
        return next(survey).map(task -> new Open(survey, task));
    }

    private static Optional<SurveyTask> next(Survey survey) {
        return switch (survey.state()) {
            case ORDERED -> Optional.of(VISIT);
            case VISIT_BOOKED -> Optional.of(SURVEYED);
            case SURVEYED, LAB_RESULTS_IN, REJECTED -> Optional.of(REPORT);
            case REPORT_RECEIVED, ACCEPTED -> Optional.empty();
        };
    }
}
