package scot.tolbooth.collector.poll;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The latest value of one metric of a device.
 *
 * @param measurement such as {@code interface}; see the contract's table of time series
 * @param tags what it is about besides site and device, such as {@code interface=eth0}
 * @param field such as {@code in_bits_per_second}, or a fact such as {@code system_name}
 * @param value the number; absent for text and for gaps
 * @param text the text, or why there is no number ("gap because the device restarted"); absent for numbers
 * @param source the object it was read from, such as {@code IF-MIB::ifHCInOctets 1.3.6.1.2.1.31.1.1.1.6.2}
 */
public record Reading(
        String measurement,
        SortedMap<String, String> tags,
        String field,
        @Nullable Double value,
        @Nullable String text,
        Instant at,
        String source) {}
