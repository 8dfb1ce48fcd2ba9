package scot.tolbooth.inventory.circuit;

import java.util.regex.Pattern;

/**
 * The reference by which council and supplier know a circuit, such as {@code ONEA1234567}: 1 to 63 letters, digits,
 * dots, colons, hyphens and underscores. It stands in addresses, so a supplier's slash is written as a hyphen.
 */
public record CircuitReference(String value) implements Comparable<CircuitReference> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:_-]{0,62}");

    public CircuitReference {
        value = value.strip();
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 63 letters, digits, dots, colons, hyphens or underscores, such as ONEA1234567");
        }
    }

    @Override
    public int compareTo(CircuitReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
