package scot.tolbooth.collector.capacity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fits trends to values on the same days, many times. Robust: the slope is the median of those between all pairs of equal
 * weekdays (Theil and Sen, within seasons as of Hirsch, Slack and Smith, 1982), the levels are medians, so that single
 * days out of the ordinary do not move it.
 */
final class WeeklyFit {

    private final LocalDate origin;
    private final int[] days;
    private final int[][] byWeekday;
    private final int[][] pairs;

    /** @param days after the origin, ascending */
    WeeklyFit(LocalDate origin, int[] days) {
        this.origin = origin;
        this.days = days.clone();
        this.byWeekday = byWeekday(origin, days);
        List<int[]> found = new ArrayList<>();
        for (int[] same : byWeekday) {
            for (int later = 1; later < same.length; later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    found.add(new int[] {same[earlier], same[later]});
                }
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no weekday was measured twice since " + origin);
        }
        this.pairs = found.toArray(int[][]::new);
    }

    WeeklyTrend of(double[] values) {
        double[] slopes = new double[pairs.length];
        for (int index = 0; index < slopes.length; index++) {
            int earlier = pairs[index][0];
            int later = pairs[index][1];
            slopes[index] = (values[later] - values[earlier]) / (days[later] - days[earlier]);
        }
        double slope = Quantile.median(slopes);
        double[] levels = new double[byWeekday.length];
        for (int weekday = 0; weekday < levels.length; weekday++) {
            levels[weekday] = level(byWeekday[weekday], values, slope);
        }
        return new WeeklyTrend(origin, slope, levels);
    }

    private double level(int[] same, double[] values, double slope) {
        if (same.length == 0) {
            return Double.NaN;
        }
        double[] rest = new double[same.length];
        for (int index = 0; index < rest.length; index++) {
            rest[index] = values[same[index]] - slope * days[same[index]];
        }
        return Quantile.median(rest);
    }

    private static int[][] byWeekday(LocalDate origin, int[] days) {
        int[][] groups = new int[WeeklyTrend.WEEK][0];
        for (int index = 0; index < days.length; index++) {
            int weekday = WeeklyTrend.weekday(origin, days[index]);
            groups[weekday] = Arrays.copyOf(groups[weekday], groups[weekday].length + 1);
            groups[weekday][groups[weekday].length - 1] = index;
        }
        return groups;
    }
}
