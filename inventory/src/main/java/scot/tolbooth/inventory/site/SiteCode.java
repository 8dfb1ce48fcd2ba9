package scot.tolbooth.inventory.site;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The short code by which a site is known, such as {@code LIB-007}: 2 to 24 capital letters, digits and hyphens,
 * beginning with a letter or digit. Small letters are raised.
 */
public record SiteCode(String value) implements Comparable<SiteCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,23}");

    public SiteCode {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 2 to 24 letters, digits or hyphens, such as LIB-007");
        }
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
