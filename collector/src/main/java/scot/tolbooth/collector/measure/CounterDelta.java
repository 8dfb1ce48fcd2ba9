package scot.tolbooth.collector.measure;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How fast a counter went between two readings. In doubt there is a gap with a reason: never 0, never a spike. Whether
 * the device restarted in between is for {@link DeviceClock} to say.
 */
public sealed interface CounterDelta {

    /**
     * What a rate may seem to exceed the line rate by, for two readings are never quite as far apart as their times say:
     * so much above it is the line rate, more is a mistake.
     */
    double TOLERANCE = 1.1;

    /** Counts per second. */
    record Rate(double perSecond) implements CounterDelta {}

    /** No rate, and why. */
    record Gap(String reason) implements CounterDelta {}

    /**
     * Compares two readings of one counter.
     *
     * @param mostPerSecond what the line can carry; absent where that is not known
     */
    static CounterDelta between(Counter before, Counter after, Duration elapsed, @Nullable Double mostPerSecond) {
        if (elapsed.isZero() || elapsed.isNegative()) {
            return new Gap("gap because no time passed between two readings");
        }
        if (before.bits() != after.bits()) {
            return new Gap("gap because the counter changed its width");
        }
        if (!Objects.equals(before.discontinuity(), after.discontinuity())) {
            return new Gap("gap because the interface's counters were interrupted");
        }
        double seconds = elapsed.toNanos() / 1e9;
        return before.bits() == 64
                ? of64(before.value(), after.value(), seconds, mostPerSecond)
                : of32(before.value(), after.value(), seconds, mostPerSecond);
    }

    private static CounterDelta of64(long before, long after, double seconds, @Nullable Double most) {
        if (Long.compareUnsigned(after, before) < 0) {
            return new Gap("gap because the counter went backwards");
        }
        long delta = after - before;
        // The bits are without sign.
        return bounded(delta >= 0 ? delta : delta + 0x1p64, seconds, most);
    }

    private static CounterDelta of32(long before, long after, double seconds, @Nullable Double most) {
        long delta = after - before & 0xFFFF_FFFFL;
        boolean wrapped = after < before;
        if (wrapped && most == null) {
            return new Gap("gap because a 32-bit counter went backwards on a line of unknown speed");
        }
        if (most != null && most * seconds > 0x1p32) {
            return new Gap("gap because a 32-bit counter may have wrapped more than once");
        }
        return bounded((double) delta, seconds, most);
    }

    private static CounterDelta bounded(double delta, double seconds, @Nullable Double most) {
        double rate = delta / seconds;
        if (most != null && rate > most * TOLERANCE) {
            return new Gap("gap because the counter jumped beyond the line rate");
        }
        return new Rate(most == null ? rate : Math.min(rate, most));
    }
}
