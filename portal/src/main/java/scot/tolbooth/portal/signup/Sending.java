package scot.tolbooth.portal.signup;

import java.util.Locale;

/** What became of asking for a code. */
enum Sending {
    SENT,
    LIMITED,
    NOT_TEXTABLE,
    /** What may be texted, or spent on texts, in a day is used up. */
    NO_TEXTS_NOW,
    FAILED;

    /** The message that says so. */
    String messageKey() {
        return "contact.error." + name().toLowerCase(Locale.ROOT);
    }
}
