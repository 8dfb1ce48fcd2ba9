package scot.tolbooth.collector.capacity;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scot.tolbooth.collector.series.Sample;

/**
 * How busy a circuit was in the busy hours of a day.
 *
 * @param utilisation 95th percentile of the means of its hours, as a share of the contract
 */
public record BusyDay(LocalDate date, double utilisation) {

    private static final double PERCENTILE = 0.95;

    /** A day of which less was measured says too little of its busy hours. */
    private static final int LEAST_HOURS = 18;

    /**
     * The days that were measured well enough, in their order.
     *
     * @param hours one sample for each, in bits per second
     * @param contract in bits per second
     */
    static List<BusyDay> of(List<Sample> hours, double contract, ZoneId zone) {
        Map<LocalDate, List<Double>> means = new TreeMap<>();
        for (Sample hour : hours) {
            means.computeIfAbsent(LocalDate.ofInstant(hour.at(), zone), day -> new ArrayList<>())
                    .add(hour.mean());
        }
        List<BusyDay> days = new ArrayList<>();
        means.forEach((day, measured) -> {
            if (measured.size() >= LEAST_HOURS) {
                days.add(new BusyDay(day, Quantile.of(sorted(measured), PERCENTILE) / contract));
            }
        });
        return days;
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }
}
