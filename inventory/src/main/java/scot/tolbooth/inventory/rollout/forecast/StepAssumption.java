package scot.tolbooth.inventory.rollout.forecast;

/**
 * What a forecast takes a step to last.
 *
 * @param completed how many durations the programme knows to the end
 * @param medianDays over all sites, working or calendar days as the step is counted
 * @param spread standard deviation of the duration's natural logarithm
 */
public record StepAssumption(Step step, long completed, double medianDays, double spread) {

    /** Nine tenths of the normal distribution lie below. */
    private static final double Z_90 = 1.2816;

    static StepAssumption of(Step step, StepLaw law) {
        return new StepAssumption(step, law.completed(), law.medianDays(), law.spread());
    }

    /** The day by which a tenth of them is over. */
    public long usualFrom() {
        return Math.round(medianDays * Math.exp(-Z_90 * spread));
    }

    /** The day by which nine tenths of them are over. */
    public long usualTo() {
        return Math.round(medianDays * Math.exp(Z_90 * spread));
    }
}
