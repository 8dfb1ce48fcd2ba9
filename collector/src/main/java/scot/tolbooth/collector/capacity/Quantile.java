package scot.tolbooth.collector.capacity;

import java.util.Arrays;

/** Quantiles, between neighbours in proportion (type 7 of Hyndman and Fan, 1996). */
final class Quantile {

    private Quantile() {}

    /** @param sorted ascending; infinities may stand at its end */
    static double of(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = (int) Math.ceil(position);
        double part = position - below;
        // Infinity times nothing would be no number.
        return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[above] * part;
    }

    /** The middle one, or the upper of the two in the middle; the values are put into another order. */
    static double median(double[] values) {
        int wanted = values.length / 2;
        int low = 0;
        int high = values.length - 1;
        // Hoare's selection: a forecast wants many thousands of medians.
        while (high - low > 16) {
            double pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double value = values[left];
                    values[left++] = values[right];
                    values[right--] = value;
                }
            }
            low = wanted > right ? Math.max(low, Math.min(left, wanted)) : low;
            high = wanted < left ? Math.min(high, Math.max(right, wanted)) : high;
        }
        Arrays.sort(values, low, high + 1);
        return values[wanted];
    }
}
