package scot.tolbooth.inventory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = WorkingCalendar.scottish();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-27, 1, 2026-12-01",
        "2026-12-24, 1, 2026-12-29",
        "2026-12-31, 1, 2027-01-05",
        "2026-11-20, 0, 2026-11-20",
        "2026-11-23, 10, 2026-12-08",
    })
    void workingDaysPassOverWeekendsAndBankHolidays(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(to);
    }

    @Test
    void countingUndoesAdding() {
        Random random = new Random(3);
        for (int run = 0; run < 500; run++) {
            LocalDate from = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3_000));
            int days = random.nextInt(60);
            LocalDate to = calendar.plusWorkingDays(from, days);

            assertThat(calendar.workingDaysBetween(from, to)).isEqualTo(days);
            assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-days);
        }
    }

    @Test
    void localDaysAreKeptToo() {
        LocalDate monday = LocalDate.of(2026, 9, 28);
        WorkingCalendar local = new WorkingCalendar(List.of(new DatedPeriod(monday, monday, "September weekend")));

        assertThat(local.isWorkingDay(monday)).isFalse();
        assertThat(local.holiday(monday)).contains("September weekend");
        assertThat(local.onOrAfter(monday)).isEqualTo(monday.plusDays(1));
        assertThat(calendar.isWorkingDay(monday)).isTrue();
    }

    @Test
    void workingDaysAreNotCountedBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2026, 11, 20), -1))
                .withMessageContaining("0 or more");
    }
}
