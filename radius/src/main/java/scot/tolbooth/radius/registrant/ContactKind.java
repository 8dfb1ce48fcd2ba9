package scot.tolbooth.radius.registrant;

import java.util.Locale;

/** By what means a registrant was verified. */
public enum ContactKind {
    EMAIL,
    MOBILE;

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
