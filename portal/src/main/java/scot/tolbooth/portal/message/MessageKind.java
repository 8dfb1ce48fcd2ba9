package scot.tolbooth.portal.message;

import java.util.Arrays;
import java.util.Locale;

/** What a message to staff is about; a new kind needs nothing but its line here. */
public enum MessageKind {
    /** News of alarms; urgent. */
    ALARMS,
    REMINDERS,
    /** Of residents. */
    COMPLAINTS,
    TEST;

    /** Reads the word used in the database. */
    static MessageKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no kind of message " + word));
    }

    /** The word used in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is worth sending before the others, and trying again within seconds. */
    boolean isUrgent() {
        return this == ALARMS;
    }

    /** The word used on screen. */
    public String label() {
        return name().charAt(0) + word().substring(1).replace('-', ' ');
    }
}
