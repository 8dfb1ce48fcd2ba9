package scot.tolbooth.collector.alarm;

import java.time.Instant;
import java.util.Locale;

/** What became of an alarm, by the service itself or by staff. */
public record AlarmEvent(Instant at, Kind kind, String by, String text) {

    /** What happened. */
    public enum Kind {
        RAISED,
        RAISED_AGAIN,
        FLAPPING,
        MUTED,
        CLEARED,
        DROPPED,
        ACKNOWLEDGED,
        COMMENTED,
        ASSIGNED,
        SHELVED,
        UNSHELVED,
        TOLD,
        ESCALATED;

        /** The words used on screen. */
        public String label() {
            String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return name().charAt(0) + words.substring(1);
        }
    }
}
