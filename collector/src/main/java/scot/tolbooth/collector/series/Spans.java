package scot.tolbooth.collector.series;

import java.time.Duration;
import java.time.Instant;

/**
 * Which part of a query is answered from which samples: the coarsest that the step allows or that are still there, and
 * every sample for what is not rolled up yet.
 */
record Spans(Instant hourFrom, Instant hourTo, Instant fiveFrom, Instant fiveTo, Instant rawFrom) {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    /**
     * @param rawKept since when every sample is kept
     * @param fiveKept since when five-minute roll-ups are kept
     */
    static Spans of(SeriesQuery query, RolledUp rolledUp, Instant rawKept, Instant fiveKept) {
        boolean hourly = query.step().compareTo(HOUR) >= 0;
        boolean fives = query.step().compareTo(FIVE_MINUTES) >= 0;
        Instant hourTo = earlier(query.to(), hourly ? rolledUp.hourly() : earlier(rolledUp.hourly(), fiveKept));
        Instant fiveTo = earlier(query.to(), fives ? rolledUp.fiveMinute() : earlier(rolledUp.fiveMinute(), rawKept));
        Instant fiveFrom = later(floor(query.from(), FIVE_MINUTES), hourTo);
        return new Spans(
                floor(query.from(), HOUR), hourTo, fiveFrom, fiveTo, later(query.from(), later(hourTo, fiveTo)));
    }

    /** Until when samples have been rolled up. */
    record RolledUp(Instant fiveMinute, Instant hourly) {}

    static Instant floor(Instant at, Duration width) {
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), width.toSeconds()) * width.toSeconds());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
