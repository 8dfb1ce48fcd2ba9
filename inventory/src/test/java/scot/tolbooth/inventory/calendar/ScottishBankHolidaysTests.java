package scot.tolbooth.inventory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScottishBankHolidaysTests {

    @ParameterizedTest
    @CsvSource({
        "2019, 01-01 01-02 04-19 05-06 05-27 08-05 12-02 12-25 12-26",
        "2020, 01-01 01-02 04-10 05-08 05-25 08-03 11-30 12-25 12-28",
        "2021, 01-01 01-04 04-02 05-03 05-31 08-02 11-30 12-27 12-28",
        "2022, 01-03 01-04 04-15 05-02 06-02 06-03 08-01 09-19 11-30 12-26 12-27",
        "2023, 01-02 01-03 04-07 05-01 05-08 05-29 08-07 11-30 12-25 12-26",
        "2024, 01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26",
        "2025, 01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26",
        "2026, 01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28",
        "2027, 01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28",
    })
    void daysAreThoseThatWerePublished(int year, String days) {
        List<LocalDate> published = Arrays.stream(days.split(" "))
                .map(day -> LocalDate.parse(year + "-" + day))
                .toList();

        assertThat(ScottishBankHolidays.in(year).keySet()).containsExactlyElementsOf(published);
    }

    @Test
    void easterMondayAndTheLastMondayOfAugustAreNotBankHolidays() {
        assertThat(ScottishBankHolidays.in(2026))
                .doesNotContainKeys(LocalDate.of(2026, 4, 6), LocalDate.of(2026, 8, 31));
    }

    @Test
    void aSubstituteDaySaysThatItIsOne() {
        assertThat(ScottishBankHolidays.in(2022))
                .containsEntry(LocalDate.of(2022, 1, 4), "2nd January (substitute day)")
                .containsEntry(LocalDate.of(2022, 12, 26), "Boxing Day")
                .containsEntry(LocalDate.of(2022, 12, 27), "Christmas Day (substitute day)");
    }

    @Test
    void everyYearHasNineWeekdaysAtLeast() {
        assertThat(IntStream.rangeClosed(2007, 2107))
                .allSatisfy(year -> assertThat(ScottishBankHolidays.in(year).keySet())
                        .hasSizeGreaterThanOrEqualTo(9)
                        .noneMatch(ScottishBankHolidays::isWeekend));
    }

    @ParameterizedTest
    @CsvSource({"2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2026-04-05", "2038-04-25", "2049-04-18"})
    void easterIsComputed(LocalDate sunday) {
        assertThat(ScottishBankHolidays.easter(sunday.getYear())).isEqualTo(sunday);
    }
}
