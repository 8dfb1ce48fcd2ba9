package scot.tolbooth.inventory.device;

import java.util.regex.Pattern;

/** The name by which a device is known, such as {@code mot-lib-rtr-1}: 1 to 63 letters, digits, dots, hyphens, underscores. */
public record DeviceName(String value) implements Comparable<DeviceName> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

    public DeviceName {
        value = value.strip();
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 63 letters, digits, dots, hyphens or underscores, such as mot-lib-rtr-1");
        }
    }

    @Override
    public int compareTo(DeviceName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
