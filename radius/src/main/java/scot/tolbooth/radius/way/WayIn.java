package scot.tolbooth.radius.way;

import java.util.Locale;

/** A means by which people get online. */
public enum WayIn {
    /** A code that is texted to a mobile number. */
    MOBILE("Mobile number", true),
    /** A code that is sent to an e-mail address. */
    EMAIL("E-mail address", true),
    /** Some minutes online to read the code that was sent by e-mail. */
    EMAIL_GRACE("Minutes online to read an e-mailed code", false),
    /** A card or code from staff. */
    CARD("Card or code from staff", true),
    /** Without signing in again, where the device is remembered. */
    REMEMBERED_DEVICE("Remembered device", false);

    private final String label;
    private final boolean forNewcomers;

    WayIn(String label, boolean forNewcomers) {
        this.label = label;
        this.forNewcomers = forNewcomers;
    }

    /** Whether somebody who was never here before can come by it. */
    public boolean isForNewcomers() {
        return forNewcomers;
    }

    /** The word used in the API, such as {@code remembered_device}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The words used on screens of staff. */
    public String label() {
        return label;
    }
}
