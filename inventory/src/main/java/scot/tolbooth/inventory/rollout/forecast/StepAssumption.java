package scot.tolbooth.inventory.rollout.forecast;

/**
 * What a forecast takes a step to last.
 *
 * @param completed how many durations the programme knows to the end
 * @param medianDays over all sites, working or calendar days as the step is counted
 * @param spread standard deviation of the duration's natural logarithm
 */
public record StepAssumption(Step step, long completed, double medianDays, double spread) {

    static StepAssumption of(Step step, StepLaw law) {
        return new StepAssumption(step, law.completed(), law.medianDays(), law.spread());
    }
}
