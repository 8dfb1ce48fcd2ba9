package scot.tolbooth.collector.series;

import java.time.Instant;

/** What was measured within one step that begins at an instant. */
public record Sample(Instant at, double min, double mean, double max, long count) {}
