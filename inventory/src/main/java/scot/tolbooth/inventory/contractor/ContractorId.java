package scot.tolbooth.inventory.contractor;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The short name by which a contractor is known, such as {@code acme-surveys}: 2 to 40 small letters, digits and
 * hyphens, beginning with a letter or digit. Capital letters are lowered.
 */
public record ContractorId(String value) implements Comparable<ContractorId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");

    public ContractorId {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 2 to 40 letters, digits or hyphens, such as acme-surveys");
        }
    }

    @Override
    public int compareTo(ContractorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
