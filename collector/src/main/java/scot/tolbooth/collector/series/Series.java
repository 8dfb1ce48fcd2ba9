package scot.tolbooth.collector.series;

import java.util.List;
import java.util.SortedMap;

/** One field of one thing over time. A step without a value has no sample: a gap stays a gap. */
public record Series(SortedMap<String, String> tags, List<Sample> samples) {}
