package scot.tolbooth.portal.signup;

import java.util.Locale;

/** What became of asking for a code. */
enum Sending {
    SENT,
    LIMITED,
    NOT_TEXTABLE,
    FAILED;

    /** The message that says so. */
    String messageKey() {
        return "contact.error." + name().toLowerCase(Locale.ROOT);
    }
}
