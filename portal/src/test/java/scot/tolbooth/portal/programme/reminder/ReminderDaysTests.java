package scot.tolbooth.portal.programme.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.inventory.calendar.WorkingCalendar;

class ReminderDaysTests {

    private final ReminderDays days = new ReminderDays(WorkingCalendar.scottish(), LocalTime.of(7, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-12-03T06:59:59Z, false",
        "2026-12-03T07:00:00Z, true",
        "2026-12-03T23:30:00Z, true",
        // Summer time: seven in Scotland is six in UTC.
        "2026-06-03T05:59:59Z, false",
        "2026-06-03T06:00:00Z, true",
        // A Saturday, Christmas Day, and Saint Andrew's Day, which is a bank holiday in Scotland only.
        "2026-12-05T09:00:00Z, false",
        "2026-12-25T09:00:00Z, false",
        "2026-11-30T09:00:00Z, false"
    })
    void messagesGoOutOnScottishWorkingDaysAtTheirHour(Instant now, boolean isTime) {
        assertThat(days.isTime(now)).isEqualTo(isTime);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-03T05:00:00Z, false, 2026-12-03",
        "2026-12-03T09:00:00Z, false, 2026-12-03",
        "2026-12-03T09:00:00Z, true, 2026-12-04",
        "2026-12-04T09:00:00Z, true, 2026-12-07",
        "2026-12-05T09:00:00Z, false, 2026-12-07"
    })
    void theNextMessageIsTodaysUntilItHasGoneOut(Instant now, boolean isDone, LocalDate next) {
        assertThat(days.next(now, isDone)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-03, 2026-12-03", "2026-12-04, 2026-12-06", "2026-12-24, 2026-12-28"})
    void aMessageStandsUntilTheDayBeforeTheNext(LocalDate day, LocalDate until) {
        assertThat(days.until(day)).isEqualTo(until);
    }
}
