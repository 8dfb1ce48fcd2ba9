package scot.tolbooth.inventory.visit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When a visit takes place, in Scottish time.
 *
 * @param firstDay the first day
 * @param lastDay the last day, at most 30 after the first
 * @param arrives from when on, each day
 * @param leaves until when, each day
 */
public record VisitTimes(LocalDate firstDay, LocalDate lastDay, LocalTime arrives, LocalTime leaves) {

    private static final int MOST_DAYS = 31;

    public VisitTimes {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("last_day must not be before first_day");
        }
        if (lastDay.isAfter(firstDay.plusDays(MOST_DAYS - 1))) {
            throw new IllegalArgumentException("last_day must be within " + MOST_DAYS + " days: book more visits");
        }
        if (!leaves.isAfter(arrives)) {
            throw new IllegalArgumentException("leaves must be after arrives, on the same day");
        }
    }

    /** Every day of it. */
    public List<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1)).toList();
    }

    /** Whether both share a day. */
    public boolean overlaps(VisitTimes other) {
        return !lastDay.isBefore(other.firstDay) && !other.lastDay.isBefore(firstDay);
    }
}
