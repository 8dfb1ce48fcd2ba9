package scot.tolbooth.collector.measure;

import org.jspecify.annotations.Nullable;

/**
 * What a counter showed.
 *
 * @param value without sign
 * @param bits 32 or 64
 * @param discontinuity sysUpTime when it was last interrupted (ifCounterDiscontinuityTime), in hundredths of a second
 */
public record Counter(long value, int bits, @Nullable Long discontinuity) {

    public Counter {
        if (bits != 32 && bits != 64) {
            throw new IllegalArgumentException("a counter has 32 or 64 bits, not " + bits);
        }
    }
}
