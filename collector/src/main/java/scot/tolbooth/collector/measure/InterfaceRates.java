package scot.tolbooth.collector.measure;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.InterfaceSample.Counted;

/** The rates of one interface between two polls. */
public final class InterfaceRates {

    private InterfaceRates() {}

    /**
     * Rates in the unit of their field, or why there are none.
     *
     * @param interruption why nothing before counts, such as a restart of the device; absent where nothing happened
     */
    public static Map<Counted, CounterDelta> between(
            @Nullable InterfaceSample before, InterfaceSample after, @Nullable String interruption) {
        Map<Counted, CounterDelta> rates = new EnumMap<>(Counted.class);
        after.counters().forEach((counted, counter) -> {
            Counter earlier = before == null ? null : before.counters().get(counted);
            if (interruption != null) {
                rates.put(counted, new CounterDelta.Gap(interruption));
            } else if (before != null && earlier != null) {
                rates.put(counted, rate(counted, earlier, counter, before, after));
            } else {
                rates.put(counted, new CounterDelta.Gap("gap because a rate needs two readings"));
            }
        });
        return rates;
    }

    private static CounterDelta rate(
            Counted counted, Counter earlier, Counter later, InterfaceSample before, InterfaceSample after) {
        Double octetsPerSecond = after.bitsPerSecond() == null ? null : after.bitsPerSecond() / 8;
        CounterDelta delta =
                CounterDelta.between(earlier, later, Duration.between(before.at(), after.at()), octetsPerSecond);
        return delta instanceof CounterDelta.Rate rate
                ? new CounterDelta.Rate(rate.perSecond() * counted.factor())
                : delta;
    }
}
