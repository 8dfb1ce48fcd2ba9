package scot.tolbooth.inventory.rollout.asbestos;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a work area, tied to what it was decided on: another scope, a new finding, or the loss of its evidence
 * makes it void.
 *
 * @param scopeVersion the scope of the work area that it was decided for
 * @param findings how many findings there were in the work area when it was decided
 * @param survey the accepted survey that it rests on; absent where it rests on a {@link PresumptionBasis}
 * @param surveyVersion that of the survey as it was accepted then; 0 where there is none
 */
public record RecordedOutcome(
        OutcomeId id,
        WorkAreaId area,
        int scopeVersion,
        int findings,
        @Nullable SurveyId survey,
        long surveyVersion,
        Decision decision,
        Outcome outcome) {

    RecordedOutcome with(Outcome next) {
        return new RecordedOutcome(id, area, scopeVersion, findings, survey, surveyVersion, decision, next);
    }
}
