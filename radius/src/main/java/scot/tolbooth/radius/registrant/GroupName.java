package scot.tolbooth.radius.registrant;

import java.util.Locale;
import java.util.regex.Pattern;

/** A group of registrants whom policy treats differently: 1 to 63 small letters, digits and hyphens, such as {@code volunteers}. */
public record GroupName(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** Whoever is online for some minutes to read their code. Nobody is put into it. */
    public static final GroupName GRACE = new GroupName("grace");

    public GroupName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 63 letters, digits and hyphens, such as volunteers");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
