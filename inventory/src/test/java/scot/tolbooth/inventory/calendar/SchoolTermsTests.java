package scot.tolbooth.inventory.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolTermsTests {

    private final SchoolTerms terms = SchoolTerms.northLanarkshire();

    @ParameterizedTest
    @CsvSource({
        "2026-10-12, true",
        "2026-10-17, false",
        "2026-10-19, false",
        "2026-12-18, false",
        "2026-12-21, true",
        "2027-01-04, true",
        "2027-01-05, false",
        "2027-07-15, true",
    })
    void publishedHolidaysAreThoseOfTheFile(LocalDate day, boolean holiday) {
        assertThat(terms.isHoliday(day)).isEqualTo(holiday);
        assertThat(terms.isPublished(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2028-10-10, true",
        "2028-10-17, false",
        "2028-12-29, true",
        "2029-01-02, true",
        "2029-01-09, false",
        "2030-07-10, true",
        "2030-09-10, false",
    })
    void yearsWithoutPublishedDatesFollowThePattern(LocalDate day, boolean holiday) {
        assertThat(terms.isHoliday(day)).isEqualTo(holiday);
        assertThat(terms.isPublished(day)).isFalse();
    }

    @Test
    void aYearListsPublishedHolidaysOrElseTheUsualOnes() {
        assertThat(terms.in(2026)).extracting(DatedPeriod::name).contains("Mid-term break", "Summer holidays");
        assertThat(terms.in(2029))
                .extracting(DatedPeriod::name)
                .containsExactly(
                        "Christmas holidays", "Spring break", "Summer holidays", "October week", "Christmas holidays");
    }

    @Test
    void aFileOfOnesOwnIsRead(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("days.txt"), "# ours\n2026-09-28 2026-09-28 Local # x\n\n");

        assertThat(CalendarFile.own("tolbooth.calendar.local-days", file))
                .isEqualTo(List.of(new DatedPeriod(LocalDate.of(2026, 9, 28), LocalDate.of(2026, 9, 28), "Local")));
    }

    @Test
    void aMalformedFileNamesTheSettingAndTheLine(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("days.txt"), "28/9/2026 Local\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CalendarFile.own("tolbooth.calendar.local-days", file))
                .withMessageContaining("tolbooth.calendar.local-days")
                .withMessageContaining("28/9/2026 Local");
    }
}
