package scot.tolbooth.collector.measure;

import java.time.Duration;
import java.time.Instant;

/**
 * When a table was read. Where answers are lost and asked for again, or come late, that takes seconds, and a value may be
 * of their beginning or of their end.
 *
 * @param middle half-way between the first question and the last answer
 * @param took how long that was
 */
public record ReadTime(Instant middle, Duration took) {

    /**
     * How far the time between a value of an earlier reading and the same of this one may be from that between the two
     * middles.
     */
    Duration doubt(ReadTime earlier) {
        return took.plus(earlier.took).dividedBy(2);
    }
}
