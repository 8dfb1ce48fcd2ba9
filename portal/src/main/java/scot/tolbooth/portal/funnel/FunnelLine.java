package scot.tolbooth.portal.funnel;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far journeys of one part came.
 *
 * @param part such as a site's code or a language; empty for all together, and for NASes that serve several sites
 * @param over journeys that are over, by the step that they reached last
 * @param underWay journeys that may still go on, by the step that they reached so far
 */
public record FunnelLine(String part, Map<FunnelStep, Long> over, Map<FunnelStep, Long> underWay) {

    public FunnelLine {
        over = Map.copyOf(over);
        underWay = Map.copyOf(underWay);
    }

    /** One of no journeys. */
    public static FunnelLine none(String part) {
        return new FunnelLine(part, Map.of(), Map.of());
    }

    /** How many reached a step. */
    public long reached(FunnelStep step) {
        return sum(over, step) + sum(underWay, step);
    }

    /** How many came to a step and no further, and are over. */
    public long gaveUp(FunnelStep step) {
        return step == FunnelStep.SESSION ? 0 : over.getOrDefault(step, 0L);
    }

    /** How many ended without a session. */
    public long lost() {
        long lost = 0;
        for (FunnelStep step : FunnelStep.values()) {
            lost += gaveUp(step);
        }
        return lost;
    }

    /** How many began. */
    public long journeys() {
        return reached(FunnelStep.PORTAL);
    }

    /** The share of those that are over which came to a session; empty where none is over. */
    public OptionalDouble success() {
        long all = sum(over, FunnelStep.PORTAL);
        return all == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) over.getOrDefault(FunnelStep.SESSION, 0L) / all);
    }

    /** The step after which most gave up; empty where nobody did. */
    public Optional<FunnelStep> worst() {
        return over.entrySet().stream()
                .filter(entry -> entry.getKey() != FunnelStep.SESSION)
                .max(Map.Entry.<FunnelStep, Long>comparingByValue()
                        .thenComparing(
                                Map.Entry.<FunnelStep, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    FunnelLine with(FunnelStep step, long journeysOver, long journeysUnderWay) {
        return new FunnelLine(part, plus(over, step, journeysOver), plus(underWay, step, journeysUnderWay));
    }

    private static Map<FunnelStep, Long> plus(Map<FunnelStep, Long> counts, FunnelStep step, long more) {
        Map<FunnelStep, Long> sums = new EnumMap<>(FunnelStep.class);
        sums.putAll(counts);
        if (more > 0) {
            sums.merge(step, more, Long::sum);
        }
        return sums;
    }

    private static long sum(Map<FunnelStep, Long> counts, FunnelStep from) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(from) >= 0)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
