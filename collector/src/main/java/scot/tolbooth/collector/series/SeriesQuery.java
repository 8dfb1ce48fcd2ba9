package scot.tolbooth.collector.series;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Asks for one field over time.
 *
 * @param tags only what carries these values; each distinct remaining set of tags gives a series of its own
 * @param from first instant, inclusive
 * @param to last instant, exclusive
 * @param step width of one sample, at least one second
 */
public record SeriesQuery(
        String measurement, String field, Map<String, String> tags, Instant from, Instant to, Duration step) {

    /** The same of a part of the time. */
    SeriesQuery within(Instant start, Instant end) {
        return new SeriesQuery(measurement, field, tags, start, end, step);
    }
}
