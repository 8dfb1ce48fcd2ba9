package scot.tolbooth.portal.operations.alarm;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as fields of forms hold them: Scottish time, to the minute. */
final class LocalTimes {

    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private LocalTimes() {}

    /** Reads the value of a field of type {@code datetime-local}. */
    static Instant instant(String typed) {
        try {
            return LocalDateTime.parse(typed).atZone(LONDON).toInstant();
        } catch (DateTimeParseException notOne) {
            throw new IllegalArgumentException("must be a day and a time such as 2026-11-30T09:00", notOne);
        }
    }

    /** Writes it. */
    static String field(Instant instant) {
        return FIELD.format(LocalDateTime.ofInstant(instant, LONDON));
    }
}
