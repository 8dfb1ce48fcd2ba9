package scot.tolbooth.inventory.rollout.report;

import org.jspecify.annotations.Nullable;

/**
 * One figure of the report.
 *
 * @param period the day or days it speaks of, in words
 * @param previous the same figure of the previous report; absent where there was nothing to count
 */
public record Figure(String name, long value, @Nullable Long previous, String definition, String period) {

    /** The change since the previous report, with its sign; a dash where there is none to compare with. */
    public String change() {
        if (previous == null) {
            return "\u2013";
        }
        return value == previous ? "0" : "%+,d".formatted(value - previous);
    }
}
