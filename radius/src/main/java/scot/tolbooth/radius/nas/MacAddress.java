package scot.tolbooth.radius.nas;

import java.util.Locale;

/**
 * The address of a network card: 12 small hexadecimal digits. Any separators are taken: NASes write
 * {@code AA-BB-CC-DD-EE-FF}, {@code aa:bb:cc:dd:ee:ff}, {@code aabb.ccdd.eeff} and {@code 5ae7-d472-7798}. Personal data.
 */
public record MacAddress(String digits) {

    public MacAddress {
        digits = digits.replaceAll("[-:.\\s]", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{12}")) {
            throw new IllegalArgumentException("must be a MAC address of 12 hexadecimal digits");
        }
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
}
