package scot.tolbooth.collector.capacity;

import java.util.Arrays;

/** What came of replicates of a history, and how it is spread. */
final class Replicates {

    private final double[] sorted;
    private final double found;

    /** @param found of the history itself */
    Replicates(double[] values, double found) {
        this.sorted = values.clone();
        Arrays.sort(sorted);
        this.found = found;
    }

    /**
     * A quantile, corrected for bias (Efron, 1981). The busiest of several weekdays is found too busy, and of replicates
     * once more: by how much, the share of replicates before what was found shows.
     *
     * @param normal the quantile of the normal distribution
     */
    double quantile(double normal) {
        double before = 0;
        for (double one : sorted) {
            before += one < found ? 1 : one == found ? 0.5 : 0;
        }
        double share = Math.max(1, Math.min(sorted.length - 1, before)) / sorted.length;
        return Quantile.of(sorted, Normal.below(2 * Normal.quantile(share) + normal));
    }
}
