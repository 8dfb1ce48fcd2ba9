package scot.tolbooth.portal.programme.reminder;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import scot.tolbooth.inventory.calendar.WorkingCalendar;

/**
 * On which days messages go out: working days, from a time of day on.
 *
 * @param at in Scottish time
 */
record ReminderDays(WorkingCalendar calendar, LocalTime at) {

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, LONDON);
    }

    /** Whether the message of that instant's day may go out by then. */
    boolean isTime(Instant now) {
        ZonedDateTime local = now.atZone(LONDON);
        return calendar.isWorkingDay(local.toLocalDate())
                && !local.toLocalTime().isBefore(at);
    }

    /** The day of the next message after that day. */
    LocalDate after(LocalDate day) {
        return calendar.plusWorkingDays(day, 1);
    }

    /** The last day before the next message. */
    LocalDate until(LocalDate day) {
        return after(day).minusDays(1);
    }

    /**
     * The day of the message to come.
     *
     * @param isDone whether that of the present day has gone out
     */
    LocalDate next(Instant now, boolean isDone) {
        LocalDate today = today(now);
        return calendar.isWorkingDay(today) && !isDone ? today : after(today);
    }
}
