package scot.tolbooth.portal.delivery;

import java.util.Locale;

/** Which limit kept a code from being sent. */
public enum Limit {
    PREFIX("kind of number or country"),
    STOPPED("its owner asked for no texts"),
    CONTACT_QUARTER_HOUR("one contact, quarter of an hour"),
    CONTACT_DAY("one contact, day"),
    DEVICE_HOUR("one device, hour"),
    NAS_HOUR("one NAS, hour"),
    SITE_HOUR("one site, hour"),
    ALL_DAY("all together, day"),
    SPENDING_DAY("spending, day");

    private final String label;

    Limit(String label) {
        this.label = label;
    }

    /** The word used in the database. */
    public String word() {
        return "refused-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }

    /** Whether nobody gets a text any more, whoever asks. */
    public boolean isForEverybody() {
        return this == ALL_DAY || this == SPENDING_DAY;
    }
}
