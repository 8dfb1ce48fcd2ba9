package scot.tolbooth.collector.capacity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts from busy days when a threshold will be reached: trend and weekly season, and how sure that is by fitting
 * again to the trend with what was left over shuffled in blocks of a week (moving-block bootstrap, Künsch 1989; quantiles
 * corrected for bias, Efron 1981). The same history gives the same answer. It knows nothing of what never happened yet,
 * such as a new building.
 *
 * @param threshold share of the contract
 */
record SaturationRule(double threshold) {

    static final int LEAST_DAYS = 42;
    private static final int HORIZON = 365;
    private static final int WEEK = WeeklyTrend.WEEK;
    private static final int REPLICATES = 300;
    private static final long SEED = 20_261_128;

    /** Of the normal distribution, the quantile of 1 in 20. */
    private static final double ONE_IN_TWENTY = -1.6449;

    /**
     * @param days in their order, all before today
     * @param today from which on it counts
     */
    Saturation of(List<BusyDay> days, LocalDate today) {
        if (days.size() < LEAST_DAYS) {
            return new Saturation.TooLittleHistory(days.size(), LEAST_DAYS);
        }
        History history = new History(days);
        int from = (int) ChronoUnit.DAYS.between(history.origin(), today);
        WeeklyTrend trend = history.trend();
        double first = trend.firstAtLeast(threshold, from);
        if (first < from + WEEK) {
            return new Saturation.Reached();
        }
        Replicates replicates = new Replicates(firsts(history, trend, from), first);
        LocalDate earliest = date(today, replicates.quantile(ONE_IN_TWENTY) - from);
        LocalDate around = date(today, replicates.quantile(0) - from);
        return around == null || earliest == null
                ? new Saturation.NotWithinAYear(earliest)
                : new Saturation.Ahead(around, earliest, date(today, replicates.quantile(-ONE_IN_TWENTY) - from));
    }

    /** The days, since the first, on which replicates of the history reach the threshold. */
    private double[] firsts(History history, WeeklyTrend trend, int from) {
        Random random = new Random(SEED);
        double[] left = history.left(trend);
        double[] firsts = new double[REPLICATES];
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            firsts[replicate] = history.replicate(trend, left, random).firstAtLeast(threshold, from);
        }
        return firsts;
    }

    private static @Nullable LocalDate date(LocalDate today, double ahead) {
        return ahead > HORIZON ? null : today.plusDays(Math.max(0, Math.round(ahead)));
    }
}
