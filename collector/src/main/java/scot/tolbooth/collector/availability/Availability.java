package scot.tolbooth.collector.availability;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.state.OperationalState;

/**
 * How much of a time something served people.
 *
 * @param times how long it was in each state within the hours that count
 * @param notCounted how much of the period lies outside these hours
 * @param outages that lie in it or reach into it, the latest first
 */
public record Availability(
        Period period, Map<OperationalState, Duration> times, Duration notCounted, List<Outage> outages) {

    public Availability {
        times = Map.copyOf(times);
        outages = List.copyOf(outages);
    }

    /**
     * A time without service.
     *
     * @param to absent while it lasts
     * @param counted how much of it counts: within the period and the hours that count
     */
    public record Outage(Instant from, @Nullable Instant to, OperationalState state, String reason, Duration counted) {}

    /** How long it was in a state. */
    public Duration time(OperationalState state) {
        return times.getOrDefault(state, Duration.ZERO);
    }

    /** How long it served people: up or degraded. */
    public Duration served() {
        return time(OperationalState.UP).plus(time(OperationalState.DEGRADED));
    }

    /** How long it did not, unannounced: down or unreachable. */
    public Duration out() {
        return time(OperationalState.DOWN).plus(time(OperationalState.UNREACHABLE));
    }

    /** Served over served and out, 0 to 1; empty where neither was seen. */
    public OptionalDouble ratio() {
        Duration known = served().plus(out());
        return known.isZero()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) served().toMillis() / known.toMillis());
    }
}
