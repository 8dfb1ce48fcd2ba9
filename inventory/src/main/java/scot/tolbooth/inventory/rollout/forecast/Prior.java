package scot.tolbooth.inventory.rollout.forecast;

/**
 * What a step's duration is taken to be before there is experience: log-normal, worth {@link #WEIGHT} observations.
 *
 * @param medianDays working or calendar days, as the step is counted
 * @param spread standard deviation of the duration's natural logarithm: 0.7 puts four in five durations between 0.4
 *     and 2.5 times the median
 */
public record Prior(double medianDays, double spread) {

    /** How many observations of a step its prior outweighs half of. */
    public static final double WEIGHT = 4;

    /** How many observations of a kind of site, or of a contractor, what is known of all sites outweighs half of. */
    public static final double POOLING = 6;
}
