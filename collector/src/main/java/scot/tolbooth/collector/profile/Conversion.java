package scot.tolbooth.collector.profile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.SnmpValue;

/**
 * Turns what an agent sent into a number or a word. A number may come as text ({@code 58.000000 C}); what is a sentinel,
 * out of bounds or empty is missing, never 0.
 *
 * @param scale multiplied with what was sent
 * @param offset added after that
 * @param mask bits that count of a whole number, such as 255 where a channel of 388 means 132; 0 for all
 * @param missing values that mean "none", as sent
 * @param minimum least credible result
 * @param maximum greatest credible result
 * @param words what numbers or texts mean, such as 1 for up
 */
public record Conversion(
        double scale,
        double offset,
        long mask,
        Set<Double> missing,
        @Nullable Double minimum,
        @Nullable Double maximum,
        Map<String, String> words) {

    /** Takes values as they are. */
    public static final Conversion NONE = new Conversion(1, 0, 0, Set.of(), null, null, Map.of());

    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*([-+]?\\d{1,18}(?:\\.\\d{1,18})?).*");
    private static final double TWO_TO_64 = 0x1p64;

    public Conversion {
        missing = Set.copyOf(missing);
        words = Map.copyOf(words);
    }

    /** What became of a value. */
    public enum Verdict {
        TAKEN("taken"),
        SENTINEL("stands for none"),
        OUT_OF_BOUNDS("out of bounds"),
        NO_NUMBER("no number"),
        NO_WORD("a value without a meaning in the profile"),
        EMPTY("empty");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The number, or empty where there is no credible one. */
    public Optional<Double> number(SnmpValue value) {
        return number(value, 1);
    }

    /** The same of a number that the agent multiplied. */
    Optional<Double> number(SnmpValue value, double multiplied) {
        return verdict(value, multiplied) == Verdict.TAKEN
                ? Optional.of(converted(sent(value), multiplied))
                : Optional.empty();
    }

    /** Whether there was a number, but not a credible one. */
    public boolean rejects(SnmpValue value) {
        return isBounded() && verdict(value, 1) == Verdict.OUT_OF_BOUNDS;
    }

    /** What becomes of a value that is read as a number. */
    Verdict verdict(SnmpValue value, double multiplied) {
        double sent = sent(value);
        if (Double.isNaN(sent)) {
            return text(value).isBlank() ? Verdict.EMPTY : Verdict.NO_NUMBER;
        }
        if (missing.contains(sent)) {
            return Verdict.SENTINEL;
        }
        return isCredible(converted(sent, multiplied)) ? Verdict.TAKEN : Verdict.OUT_OF_BOUNDS;
    }

    /** Whether not every number is credible. */
    boolean isBounded() {
        return minimum != null || maximum != null;
    }

    /** What becomes of a value that is read as a word. */
    Verdict wordVerdict(SnmpValue value) {
        if (word(value).isPresent()) {
            return Verdict.TAKEN;
        }
        return words.isEmpty() || text(value).isBlank() ? Verdict.EMPTY : Verdict.NO_WORD;
    }

    private double converted(double sent, double multiplied) {
        double whole = mask == 0 ? sent : (double) ((long) sent & mask);
        return whole / multiplied * scale + offset;
    }

    /** The word it stands for, or else its text; empty for an empty text. */
    public Optional<String> word(SnmpValue value) {
        String text = text(value);
        if (words.isEmpty()) {
            return Optional.of(text).filter(present -> !present.isBlank());
        }
        return Optional.ofNullable(words.get(text));
    }

    private boolean isCredible(double value) {
        return Double.isFinite(value) && (minimum == null || value >= minimum) && (maximum == null || value <= maximum);
    }

    /** The number that was sent; NaN for none. */
    private static double sent(SnmpValue value) {
        if (value instanceof SnmpValue.Whole whole) {
            return whole.value();
        }
        if (value instanceof SnmpValue.Wide wide) {
            return wide.bits() >= 0 ? wide.bits() : wide.bits() + TWO_TO_64;
        }
        if (value instanceof SnmpValue.Octets octets) {
            Matcher number = LEADING_NUMBER.matcher(octets.text());
            return number.matches() ? Double.parseDouble(number.group(1)) : Double.NaN;
        }
        return Double.NaN;
    }

    /** As it is shown to people. */
    static String text(SnmpValue value) {
        if (value instanceof SnmpValue.Octets octets) {
            return octets.text();
        }
        if (value instanceof SnmpValue.Whole whole) {
            return Long.toString(whole.value());
        }
        if (value instanceof SnmpValue.Wide wide) {
            return Long.toUnsignedString(wide.bits());
        }
        if (value instanceof SnmpValue.Identifier identifier) {
            return identifier.oid().toString();
        }
        return value instanceof SnmpValue.Address address ? address.text() : "";
    }
}
