package scot.tolbooth.inventory.site;

import java.util.Locale;

/**
 * The short code by which a site is known, such as {@code LIB-007}: 2 to 24 capital letters, digits and hyphens,
 * beginning with a letter or digit. Small letters are raised.
 */
public record SiteCode(String value) implements Comparable<SiteCode> {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;

    public SiteCode {
        if (!isCode(value)) {
            value = value.strip().toUpperCase(Locale.ROOT);
            if (!isCode(value)) {
                throw new IllegalArgumentException("must be 2 to 24 letters, digits or hyphens, such as LIB-007");
            }
        }
    }

    /** Not by a regular expression: every row of a site has a code, so that this runs many thousand times a page. */
    private static boolean isCode(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || text.charAt(0) == '-') {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (!isSign(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSign(char sign) {
        return (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') || sign == '-';
    }

    @Override
    public int compareTo(SiteCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
