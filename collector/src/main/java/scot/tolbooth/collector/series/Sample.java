package scot.tolbooth.collector.series;

import java.time.Instant;

/** What was measured within one step that begins at an instant. */
public record Sample(Instant at, double min, double mean, double max, long count) {

    /** This and another part of the same step together. */
    Sample with(Sample other) {
        long together = count + other.count;
        return new Sample(
                at,
                Math.min(min, other.min),
                (mean * count + other.mean * other.count) / together,
                Math.max(max, other.max),
                together);
    }
}
