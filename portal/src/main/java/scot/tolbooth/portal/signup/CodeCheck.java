package scot.tolbooth.portal.signup;

import java.util.Locale;

/** What became of a typed code. */
enum CodeCheck {
    RIGHT,
    EMPTY,
    TOO_FEW,
    TOO_MANY,
    NOT_DIGITS,
    WRONG,
    EXPIRED,
    NO_MORE_TRIES;

    /** The message that says so. */
    String messageKey() {
        return "code.error." + name().toLowerCase(Locale.ROOT);
    }
}
