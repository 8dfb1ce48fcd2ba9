package scot.tolbooth.inventory.rollout.asbestos;

/**
 * What one survey says of one work area.
 *
 * @param version of the survey: what was reviewed again is not what was decided on before
 */
public record Coverage(SurveyId survey, long version, SurveyKind kind, SurveyState state, CoveredArea covered) {

    boolean isAccepted() {
        return state == SurveyState.ACCEPTED;
    }

    /** Whether the survey looks at the work that is planned now. */
    boolean isOfScope(WorkArea area) {
        return covered.scopeVersion() == area.scopeVersion();
    }

    /** Whether the survey, once accepted, is enough for the work that is planned now. */
    boolean canClear(WorkArea area) {
        return isOfScope(area) && kind.suffices(area.plan());
    }
}
