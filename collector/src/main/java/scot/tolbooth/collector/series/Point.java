package scot.tolbooth.collector.series;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/**
 * The numbers measured of one thing at one instant.
 *
 * @param measurement such as {@code interface}; see the contract's table of time series
 * @param tags what it is about; never personal data
 * @param fields by name with the unit in it; finite; booleans as 0 and 1
 */
public record Point(String measurement, SortedMap<String, String> tags, Map<String, Double> fields, Instant time) {}
