package scot.tolbooth.collector.capacity;

import java.time.LocalDate;

/** A straight line through time with a level of its own for each day of the week. */
final class WeeklyTrend {

    static final int WEEK = 7;

    private final LocalDate origin;
    private final double slope;
    private final double[] levels;

    /**
     * @param origin day 0
     * @param slope change from a day to the next
     * @param levels by day of the week from Monday, at day 0; not a number where none was measured
     */
    WeeklyTrend(LocalDate origin, double slope, double[] levels) {
        this.origin = origin;
        this.slope = slope;
        this.levels = levels.clone();
    }

    double at(int day) {
        return levels[weekday(origin, day)] + slope * day;
    }

    /**
     * The first day from the given one on that reaches a threshold; infinite where none ever does.
     *
     * @param from days after the origin
     */
    double firstAtLeast(double threshold, int from) {
        double first = Double.POSITIVE_INFINITY;
        for (int day = from; day < from + WEEK; day++) {
            double value = at(day);
            if (value >= threshold) {
                first = Math.min(first, day);
            } else if (slope > 0 && !Double.isNaN(value)) {
                double weeks = Math.ceil((threshold - value) / (slope * WEEK));
                first = Math.min(first, day + weeks * WEEK);
            }
        }
        return first;
    }

    static int weekday(LocalDate origin, int day) {
        return Math.floorMod(origin.getDayOfWeek().getValue() - 1 + day, WEEK);
    }
}
