package scot.tolbooth.radius.nas;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of a network card: 12 small hexadecimal digits. Any separators are taken: NASes write
 * {@code AA-BB-CC-DD-EE-FF}, {@code aa:bb:cc:dd:ee:ff}, {@code aabb.ccdd.eeff} and {@code 5ae7-d472-7798}. Personal data.
 */
public record MacAddress(String digits) {

    private static final int DIGITS = 12;

    public MacAddress {
        String read = read(digits);
        if (read == null) {
            throw new IllegalArgumentException("must be a MAC address of 12 hexadecimal digits");
        }
        digits = read;
    }

    /** The address that the text is, if it is one. */
    public static Optional<MacAddress> find(String text) {
        String read = read(text);
        return read == null ? Optional.empty() : Optional.of(new MacAddress(read));
    }

    /** Capital letters and hyphens, as RFC 3580 section 3.20 has it. */
    public String hyphenated() {
        return String.join("-", digits.toUpperCase(Locale.ROOT).split("(?<=\\G..)"));
    }

    /** The maker's half only, for logs and screens. */
    @Override
    public String toString() {
        return digits.substring(0, 6) + "…";
    }

    /** Not by a regular expression: every request has some, and is held up by each. */
    private static @Nullable String read(String text) {
        char[] read = new char[DIGITS];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (isSeparator(sign)) {
                continue;
            }
            char small = sign >= 'A' && sign <= 'F' ? (char) (sign - 'A' + 'a') : sign;
            if (count == DIGITS || !isDigit(small)) {
                return null;
            }
            read[count++] = small;
        }
        return count == DIGITS ? new String(read) : null;
    }

    private static boolean isDigit(char small) {
        return (small >= '0' && small <= '9') || (small >= 'a' && small <= 'f');
    }

    private static boolean isSeparator(char sign) {
        return sign == '-' || sign == ':' || sign == '.' || sign == ' ' || (sign >= '\t' && sign <= '\r');
    }
}
