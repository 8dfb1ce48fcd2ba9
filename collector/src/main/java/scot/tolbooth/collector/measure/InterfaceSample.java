package scot.tolbooth.collector.measure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One interface as it was read once.
 *
 * @param name by which it is known for good: its ifName, or else its ifDescr; its ifIndex may change
 * @param alias what the engineer called it (ifAlias)
 * @param up whether it is in operation (ifOperStatus); absent where that was not read, for silence is no sign of it
 * @param bitsPerSecond speed of the line; absent where the device does not know
 * @param counters by what they count
 * @param read when
 */
public record InterfaceSample(
        String name,
        @Nullable String alias,
        @Nullable Boolean up,
        boolean enabled,
        @Nullable Double bitsPerSecond,
        Map<Counted, Counter> counters,
        ReadTime read) {

    public InterfaceSample {
        counters = counters.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(counters));
    }

    /** What interfaces count. */
    public enum Counted {
        IN_OCTETS("in_bits_per_second", 8),
        OUT_OCTETS("out_bits_per_second", 8),
        IN_ERRORS("in_errors_per_second", 1),
        OUT_ERRORS("out_errors_per_second", 1),
        IN_DISCARDS("in_discards_per_second", 1),
        OUT_DISCARDS("out_discards_per_second", 1);

        private final String field;
        private final int factor;

        Counted(String field, int factor) {
            this.field = field;
            this.factor = factor;
        }

        /** The field of the time series. */
        public String field() {
            return field;
        }

        /** How many of the field's unit one count is. */
        public int factor() {
            return factor;
        }
    }
}
