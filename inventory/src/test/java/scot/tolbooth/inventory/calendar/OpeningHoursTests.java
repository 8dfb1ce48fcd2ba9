package scot.tolbooth.inventory.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTests {

    /** 2026-11-23 is a Monday; 2026-11-30 is Saint Andrew's Day, a bank holiday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            24/7                                 | 2026-11-22T03:00:00Z | true
            09:00-17:00                          | 2026-11-22T09:00:00Z | true
            Mo-Fr 09:00-17:00                    | 2026-11-23T08:59:59Z | false
            Mo-Fr 09:00-17:00                    | 2026-11-23T09:00:00Z | true
            Mo-Fr 09:00-17:00                    | 2026-11-23T16:59:59Z | true
            Mo-Fr 09:00-17:00                    | 2026-11-23T17:00:00Z | false
            Mo-Fr 09:00-17:00                    | 2026-11-22T12:00:00Z | false
            Mo-Fr 09:00-17:00                    | 2026-07-06T08:00:00Z | true
            Mo,We,Fr 09:00-12:00,13:00-17:00     | 2026-11-25T12:30:00Z | false
            Mo,We,Fr 09:00-12:00,13:00-17:00     | 2026-11-25T13:30:00Z | true
            Mo-Fr 09:00-17:00; We off            | 2026-11-25T12:00:00Z | false
            Mo-Fr 09:00-17:00; PH off            | 2026-11-30T12:00:00Z | false
            Mo-Fr 09:00-17:00; PH 10:00-12:00    | 2026-11-30T11:00:00Z | true
            Mo-Fr 09:00-17:00                    | 2026-11-30T12:00:00Z | true
            Fr 18:00-02:00                       | 2026-11-28T01:30:00Z | true
            Fr 18:00-02:00                       | 2026-11-27T01:30:00Z | false
            Sa-Mo 10:00-11:00                    | 2026-11-22T10:30:00Z | true
            Mo-Su 00:00-24:00                    | 2026-11-22T23:59:59Z | true
            """)
    void aPlaceIsOpenWithinItsHours(String hours, Instant at, boolean open) {
        assertThat(OpeningHours.parse(hours).orElseThrow().isOpen(at)).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Apr-Sep Mo-Fr 09:00-17:00",
                "sunrise-sunset",
                "Mo-Fr",
                "Mo-Fr 9-17",
                "SH off",
                "Mo 25:00-26:00"
            })
    void whatSaysMoreThanAWeekIsNotRead(String hours) {
        assertThat(OpeningHours.parse(hours)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-27T08:59:00Z | closed
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-27T09:00:00Z | 2026-11-27T17:00:00Z
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-27T17:00:00Z | closed
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-28T12:00:00Z | 2026-11-28T13:00:00Z
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-30T12:00:00Z | closed
            Fr 20:00-02:00                             | 2026-11-28T01:00:00Z | 2026-11-28T02:00:00Z
            Mo-Fr 08:00-12:00,12:00-18:00              | 2026-11-27T11:00:00Z | 2026-11-27T18:00:00Z
            09:00-24:00                                | 2026-11-27T23:00:00Z | 2026-11-28T00:00:00Z
            Su 00:00-02:00                             | 2026-10-24T23:30:00Z | 2026-10-25T02:00:00Z
            """)
    void whenItClosesIsTheEndOfTheTimeInWhichItIsOpen(String hours, Instant at, String expected) {
        assertThat(OpeningHours.parse(hours)
                        .orElseThrow()
                        .closes(at)
                        .map(Instant::toString)
                        .orElse("closed"))
                .isEqualTo(expected);
    }

    @Test
    void whatIsAlwaysOpenNeverCloses() {
        assertThat(OpeningHours.parse("24/7").orElseThrow().closes(Instant.parse("2026-11-27T03:00:00Z")))
                .isEmpty();
    }

    @Test
    void aDayOnWhichClocksChangeHasItsOwnLength() {
        OpeningHours always = OpeningHours.parse("24/7").orElseThrow();
        Instant from = Instant.parse("2026-10-25T00:00:00+01:00");
        List<OpeningHours.Open> open = always.within(from, Instant.parse("2026-10-26T00:00:00Z"));

        assertThat(open).hasSize(1);
        assertThat(Duration.between(open.get(0).from(), open.get(0).to())).isEqualTo(Duration.ofHours(25));
    }

    @Test
    void hoursAreCutAtTheEndsOfWhatIsAskedFor() {
        assertThat(OpeningHours.parse("Mo-Fr 09:00-17:00")
                        .orElseThrow()
                        .within(Instant.parse("2026-11-23T16:00:00Z"), Instant.parse("2026-11-24T10:00:00Z")))
                .containsExactly(
                        new OpeningHours.Open(
                                Instant.parse("2026-11-23T16:00:00Z"), Instant.parse("2026-11-23T17:00:00Z")),
                        new OpeningHours.Open(
                                Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-11-24T10:00:00Z")));
    }
}
