package scot.tolbooth.radius.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a run came to; microseconds are of processor time for each request, milliseconds from the first sending to the
 * reply.
 *
 * @param wrong replies of another code, or not signed
 */
record Figures(
        double perSecond,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        double serverMicros,
        double databaseMicros,
        long resent,
        long lost,
        long wrong,
        long checked) {

    static Figures of(Lane lane, @Nullable Lane follow, Duration took, long serverMicros, long databaseMicros) {
        Lane second = follow == null ? lane : follow;
        long[] nanos = follow == null ? lane.took() : concat(lane.took(), follow.took());
        Arrays.sort(nanos);
        int count = lane.count() + (follow == null ? 0 : follow.count());
        return new Figures(
                nanos.length / (took.toNanos() / 1e9),
                percentile(nanos, 0.50),
                percentile(nanos, 0.95),
                percentile(nanos, 0.99),
                (double) serverMicros / count,
                (double) databaseMicros / count,
                sum(lane, second, Lane::resent),
                sum(lane, second, Lane::lost),
                sum(lane, second, Lane::wrong),
                sum(lane, second, Lane::checked));
    }

    /** The median of each figure; of what must not happen, the sum. */
    static Figures median(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::perSecond),
                median(rounds, Figures::p50Millis),
                median(rounds, Figures::p95Millis),
                median(rounds, Figures::p99Millis),
                median(rounds, Figures::serverMicros),
                median(rounds, Figures::databaseMicros),
                rounds.stream().mapToLong(Figures::resent).sum(),
                rounds.stream().mapToLong(Figures::lost).sum(),
                rounds.stream().mapToLong(Figures::wrong).sum(),
                rounds.stream().mapToLong(Figures::checked).sum());
    }

    double micros() {
        return serverMicros + databaseMicros;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,8.0f/s  p50 %6.2f  p95 %6.2f  p99 %6.2f ms  CPU %6.1f + %6.1f = %6.1f us  (again %d, lost %d, wrong %d of %d checked)",
                perSecond,
                p50Millis,
                p95Millis,
                p99Millis,
                serverMicros,
                databaseMicros,
                micros(),
                resent,
                lost,
                wrong,
                checked);
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static long sum(Lane lane, Lane second, java.util.function.ToLongFunction<Lane> part) {
        return part.applyAsLong(lane) + (second == lane ? 0 : part.applyAsLong(second));
    }

    private static long[] concat(long[] one, long[] other) {
        long[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
