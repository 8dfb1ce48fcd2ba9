package scot.tolbooth.collector.measure;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.InterfaceSample.Counted;

/** The rates of one interface between two polls. */
public final class InterfaceRates {

    /** A rate is wrong by a tenth at most, or there is none. */
    private static final int MOST_DOUBT = 10;

    /** Of scheduled polls; between those that somebody asks for, a quick answer is good enough. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(10);

    /** An Ethernet frame of 64 octets with its preamble and gap (IEEE 802.3). */
    private static final double LEAST_PACKET_BITS = 84 * 8;

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

    /** What the line could carry at the faster of its two speeds: octets, or packets of the least length. */
    private static @Nullable Double most(Counted counted, InterfaceSample before, InterfaceSample after) {
        Double speed = before.bitsPerSecond();
        if (speed == null || (after.bitsPerSecond() != null && after.bitsPerSecond() > speed)) {
            speed = after.bitsPerSecond();
        }
        return speed == null
                ? null
                : counted.factor() == 8 ? Double.valueOf(speed / 8) : Double.valueOf(speed / LEAST_PACKET_BITS);
    }

    private static CounterDelta rate(
            Counted counted, Counter earlier, Counter later, InterfaceSample before, InterfaceSample after) {
        Duration elapsed = Duration.between(before.read().middle(), after.read().middle());
        Duration certain = elapsed.compareTo(SHORTEST_INTERVAL) > 0 ? elapsed : SHORTEST_INTERVAL;
        if (after.read().doubt(before.read()).multipliedBy(MOST_DOUBT).compareTo(certain) > 0) {
            return new CounterDelta.Gap("gap because the readings took too long to tell");
        }
        CounterDelta delta = CounterDelta.between(earlier, later, elapsed, most(counted, before, after));
        return delta instanceof CounterDelta.Rate rate
                ? new CounterDelta.Rate(rate.perSecond() * counted.factor())
                : delta;
    }
}
