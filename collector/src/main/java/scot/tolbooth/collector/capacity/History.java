package scot.tolbooth.collector.capacity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Busy days as numbers, with the trend in them and replicates of them. */
final class History {

    private static final int WEEK = WeeklyTrend.WEEK;
    private static final int PARAMETERS = WEEK + 1;

    /** From the median distance to the standard deviation, for the normal distribution. */
    private static final double OF_NORMAL = 1.4826;

    private final LocalDate origin;
    private final int[] days;
    private final double[] values;
    private final WeeklyFit fit;

    /** @param busy in their order */
    History(List<BusyDay> busy) {
        this.origin = busy.get(0).date();
        this.days = busy.stream()
                .mapToInt(day -> (int) ChronoUnit.DAYS.between(origin, day.date()))
                .toArray();
        this.values = busy.stream().mapToDouble(BusyDay::utilisation).toArray();
        this.fit = new WeeklyFit(origin, days);
    }

    LocalDate origin() {
        return origin;
    }

    WeeklyTrend trend() {
        return fit.of(values);
    }

    /** What the trend leaves over, widened for having been fitted to it. */
    double[] left(WeeklyTrend trend) {
        double wider = Math.sqrt((double) days.length / (days.length - PARAMETERS));
        double[] left = new double[days.length];
        for (int index = 0; index < left.length; index++) {
            left[index] = (values[index] - trend.at(days[index])) * wider;
        }
        return left;
    }

    /**
     * The trend of the same days with what was left over shuffled in blocks of a week. Medians leave many a day over with
     * nothing: without smoothing (Silverman and Young, 1987) all would look too sure.
     */
    WeeklyTrend replicate(WeeklyTrend trend, double[] left, Random random) {
        double smooth = spread(left) * Math.pow((double) days.length / WEEK, -0.2);
        double[] shuffled = new double[days.length];
        for (int block = 0; block < shuffled.length; block += WEEK) {
            int start = random.nextInt(left.length - WEEK + 1);
            for (int index = block; index < Math.min(block + WEEK, shuffled.length); index++) {
                shuffled[index] = trend.at(days[index]) + left[start + index - block] + smooth * random.nextGaussian();
            }
        }
        return fit.of(shuffled);
    }

    /** The standard deviation, were it not for days out of the ordinary. */
    private static double spread(double[] left) {
        double[] distances = new double[left.length];
        for (int index = 0; index < distances.length; index++) {
            distances[index] = Math.abs(left[index]);
        }
        return OF_NORMAL * Quantile.median(distances);
    }
}
