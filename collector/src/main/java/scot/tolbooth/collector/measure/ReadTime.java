package scot.tolbooth.collector.measure;

import java.time.Duration;
import java.time.Instant;

/**
 * When a table was read.
 *
 * @param middle half-way between the first question and the last answer
 * @param took how long that was
 */
public record ReadTime(Instant middle, Duration took) {

    /** What two readings of a slow device may differ by and still have come in the same rhythm. */
    private static final Duration SAME_RHYTHM = Duration.ofSeconds(1);

    /**
     * How far the time between a value of an earlier reading and the same of this one may be from that between the two
     * middles. A device that always takes as long gives each value at the same moment of its reading; where answers were
     * lost and asked for again, a value may be of the beginning or of the end.
     */
    Duration doubt(ReadTime earlier) {
        Duration difference = took.minus(earlier.took).abs();
        return difference.compareTo(SAME_RHYTHM) < 0
                ? Duration.ZERO
                : took.plus(earlier.took).dividedBy(2);
    }
}
