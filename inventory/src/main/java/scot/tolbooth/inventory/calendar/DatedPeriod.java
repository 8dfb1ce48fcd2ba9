package scot.tolbooth.inventory.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A named run of days, such as the October week; both ends belong to it. */
public record DatedPeriod(LocalDate from, LocalDate to, String name) {

    public DatedPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "%s must not end on %s, before it begins on %s".formatted(name, to, from));
        }
    }

    /** Whether the day is in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Reads a line such as {@code 2026-10-12 2026-10-16 October week}. */
    static DatedPeriod parse(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException(expected(line));
        }
        try {
            return new DatedPeriod(
                    LocalDate.parse(line.substring(0, first)),
                    LocalDate.parse(line.substring(first + 1, second)),
                    line.substring(second + 1).strip());
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException(expected(line), notADate);
        }
    }

    private static String expected(String line) {
        return "'%s' must be a first day, a last day and a name, such as 2026-10-12 2026-10-16 October week"
                .formatted(line);
    }
}
