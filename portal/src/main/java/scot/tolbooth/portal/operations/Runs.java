package scot.tolbooth.portal.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.series.Sample;

/** Samples in runs that have no gap within; something may be measured more seldom than the steps are. */
record Runs(List<List<Sample>> runs, Duration step) {

    static Runs of(List<Sample> samples, Duration step) {
        Duration apart = spacing(samples, step).multipliedBy(2);
        List<List<Sample>> runs = new ArrayList<>();
        @Nullable Instant previous = null;
        for (Sample sample : samples) {
            if (previous == null || Duration.between(previous, sample.at()).compareTo(apart) > 0) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(sample);
            previous = sample.at();
        }
        return new Runs(runs, step);
    }

    /**
     * A time without a measurement.
     *
     * @param to absent while it lasts
     */
    record Gap(Instant from, @Nullable Instant to) {

        Duration length(Instant now) {
            return Duration.between(from, to == null ? now : to);
        }
    }

    /** The times between the runs, and since the last where that is long ago. */
    List<Gap> gaps(Instant end) {
        List<Gap> gaps = new ArrayList<>();
        for (int next = 1; next < runs.size(); next++) {
            gaps.add(new Gap(endOf(runs.get(next - 1)), runs.get(next).get(0).at()));
        }
        if (!runs.isEmpty()) {
            Instant last = endOf(runs.get(runs.size() - 1));
            Duration usual = spacing(runs.get(runs.size() - 1), step);
            if (Duration.between(last, end).compareTo(usual.multipliedBy(2)) > 0) {
                gaps.add(new Gap(last, null));
            }
        }
        return gaps;
    }

    private Instant endOf(List<Sample> run) {
        return run.get(run.size() - 1).at().plus(step);
    }

    /** The middle one of the times between samples, and no less than a step. */
    private static Duration spacing(List<Sample> samples, Duration step) {
        List<Duration> between = IntStream.range(1, samples.size())
                .mapToObj(index -> Duration.between(
                        samples.get(index - 1).at(), samples.get(index).at()))
                .sorted()
                .toList();
        return between.isEmpty() || between.get(between.size() / 2).compareTo(step) < 0
                ? step
                : between.get(between.size() / 2);
    }
}
