package scot.tolbooth.radius.nas;

import java.util.regex.Pattern;

/** The name by which a NAS client is known: 1 to 63 letters, digits, dots, hyphens, underscores. */
public record NasName(String value) implements Comparable<NasName> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    public NasName {
        value = value.strip();
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 63 letters, digits, dots, hyphens or underscores, such as mot-lib-nas-1");
        }
    }

    @Override
    public int compareTo(NasName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
