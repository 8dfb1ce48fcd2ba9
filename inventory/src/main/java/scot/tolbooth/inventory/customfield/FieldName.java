package scot.tolbooth.inventory.customfield;

import java.util.regex.Pattern;

/** The name by which programs know a custom field, such as {@code cable_route}: it never changes. */
public record FieldName(String value) implements Comparable<FieldName> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    public FieldName {
        value = value.strip();
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 40 small letters, digits or underscores, beginning with a "
                    + "letter, such as cable_route");
        }
    }

    @Override
    public int compareTo(FieldName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
