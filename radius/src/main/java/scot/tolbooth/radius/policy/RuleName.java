package scot.tolbooth.radius.policy;

import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a rule of policy: 1 to 63 small letters, digits and hyphens, such as {@code libraries-by-day}. */
public record RuleName(String value) implements Comparable<RuleName> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** What the settings say; it comes last and is not stored. */
    public static final RuleName BASE = new RuleName("base");

    public RuleName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 63 letters, digits and hyphens, such as libraries-by-day");
        }
    }

    @Override
    public int compareTo(RuleName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
