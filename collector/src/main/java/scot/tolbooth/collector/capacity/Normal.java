package scot.tolbooth.collector.capacity;

/** The normal distribution, to four decimals: as exact as a few hundred replicates deserve. */
final class Normal {

    private Normal() {}

    /** The share below a value (Zelen and Severo, formula 26.2.17 of Abramowitz and Stegun). */
    static double below(double value) {
        double t = 1 / (1 + 0.2316419 * Math.abs(value));
        double tail = Math.exp(-value * value / 2)
                / Math.sqrt(2 * Math.PI)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return value < 0 ? tail : 1 - tail;
    }

    /** The value below which a share lies, between 0 and 1, by halving. */
    static double quantile(double share) {
        double low = -8;
        double high = 8;
        for (int step = 0; step < 50; step++) {
            double middle = (low + high) / 2;
            if (below(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
