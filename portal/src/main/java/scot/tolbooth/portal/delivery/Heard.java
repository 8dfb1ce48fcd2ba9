package scot.tolbooth.portal.delivery;

import java.util.Locale;

/** What came in at the addresses that the transport calls. */
public enum Heard {
    CODE_ASKED("texts: a code was asked for"),
    STOP("texts: no more texts, please"),
    START("texts: texts again, please"),
    HELP("texts: not understood, answered with help"),
    IGNORED("texts: not understood, or not from a mobile number; not answered"),
    LIMITED("texts: not answered because of a limit"),
    LATE("texts: too old to answer"),
    REPEATED("texts: seen before"),
    UNKNOWN_RECEIPT("receipts for messages that are not known"),
    REFUSED("calls without the token"),
    SLOWED("calls that came too fast");

    private final String label;

    Heard(String label) {
        this.label = label;
    }

    /** The word used in the database. */
    public String word() {
        return "heard-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
