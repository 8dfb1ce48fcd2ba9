package scot.tolbooth.inventory.device;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a warranty stands on a day. */
public enum Warranty {
    NOT_STATED("Not stated"),
    IN_FORCE("In force"),
    /** It ends within {@link #NOTICE_DAYS}: time to extend it or to order a replacement. */
    ENDS_SOON("Ends soon"),
    ENDED("Ended");

    /** How many days before its end a warranty ends soon. */
    public static final int NOTICE_DAYS = 90;

    private final String label;

    Warranty(String label) {
        this.label = label;
    }

    static Warranty of(@Nullable LocalDate lastDay, LocalDate today) {
        if (lastDay == null) {
            return NOT_STATED;
        }
        if (lastDay.isBefore(today)) {
            return ENDED;
        }
        return lastDay.isAfter(today.plusDays(NOTICE_DAYS)) ? IN_FORCE : ENDS_SOON;
    }

    /** Whether somebody should do something about it. */
    public boolean isDue() {
        return this == ENDS_SOON || this == ENDED;
    }

    /** The words used on screen. */
    public String label() {
        return label;
    }
}
