package scot.tolbooth.radius.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

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

    static Figures of(List<Lane> lanes, Duration took, long serverMicros, long databaseMicros) {
        long[] nanos = lanes.stream()
                .flatMapToLong(lane -> LongStream.of(lane.took()))
                .sorted()
                .toArray();
        int count = lanes.stream().mapToInt(Lane::count).sum();
        return new Figures(
                nanos.length / (took.toNanos() / 1e9),
                percentile(nanos, 0.50),
                percentile(nanos, 0.95),
                percentile(nanos, 0.99),
                (double) serverMicros / count,
                (double) databaseMicros / count,
                lanes.stream().mapToLong(Lane::resent).sum(),
                lanes.stream().mapToLong(Lane::lost).sum(),
                lanes.stream().mapToLong(Lane::wrong).sum(),
                lanes.stream().mapToLong(Lane::checked).sum());
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

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }
}
