package scot.tolbooth.inventory.rollout.forecast;

/**
 * What is known of the mean of one group of log-normal durations, drawn towards the group above it while it is small.
 *
 * @param mean of the logarithm of the days
 * @param observed how many observations it rests on; those still going on count for what they tell
 * @param weight how many observations the group above outweighs
 */
record Pool(double mean, double observed, double weight) {

    /** A group nothing is known of. */
    static Pool under(double mean, double weight) {
        return new Pool(mean, 0, weight);
    }

    /** The same once the observations' logarithms, drawn towards a mean, are added up. */
    Pool with(double aboveMean, double sum, double count, double information) {
        return new Pool((weight * aboveMean + sum) / (weight + count), information, weight);
    }

    /** By how many standard deviations of a duration its own mean is uncertain. */
    double uncertainty() {
        return 1 / Math.sqrt(weight + observed);
    }

    /** How much of an error in the mean above comes through. */
    double pull() {
        return weight / (weight + observed);
    }
}
