package scot.tolbooth.portal.demo.rhythm;

import java.util.Arrays;

/**
 * How something comes and goes within a day: 24 hourly values, straight lines between them, scaled to a sum of 1 over
 * the hours.
 */
public final class DailyCurve {

    private static final int HOUR = 3600;
    private static final int DAY = 24 * HOUR;

    private final double[] values;
    private final double[] sums;
    private final double peak;

    DailyCurve(double[] hourly) {
        double sum = Arrays.stream(hourly).sum();
        values = new double[25];
        sums = new double[25];
        for (int hour = 0; hour <= 24; hour++) {
            values[hour] = hourly[hour % 24] / sum;
        }
        for (int hour = 0; hour < 24; hour++) {
            sums[hour + 1] = sums[hour] + (values[hour] + values[hour + 1]) / 2;
        }
        peak = Arrays.stream(values).max().orElseThrow();
    }

    /** Share of the day per hour, at this second of the day. */
    public double at(double secondOfDay) {
        int hour = (int) (secondOfDay / HOUR);
        double within = secondOfDay / HOUR - hour;
        return values[hour] + (values[hour + 1] - values[hour]) * within;
    }

    /** The same, with the day's highest value as 1. */
    public double level(double secondOfDay) {
        return at(secondOfDay) / peak;
    }

    /** Seconds at the highest value that come to the same as the time from an epoch's midnight until now. */
    public double levelSeconds(double secondsSinceMidnight) {
        double days = Math.floor(secondsSinceMidnight / DAY);
        double second = secondsSinceMidnight - days * DAY;
        int hour = Math.min(23, (int) (second / HOUR));
        double within = second / HOUR - hour;
        double partial = values[hour] * within + (values[hour + 1] - values[hour]) * within * within / 2;
        return (days * sums[24] + sums[hour] + partial) * HOUR / peak;
    }
}
