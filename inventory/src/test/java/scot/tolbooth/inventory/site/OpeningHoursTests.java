package scot.tolbooth.inventory.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTests {

    /** St Andrew's Day 2026, a Monday. */
    private static final Predicate<LocalDate> HOLIDAYS = LocalDate.of(2026, 11, 30)::equals;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-27T08:59 | closed
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-27T09:00 | 2026-11-27T17:00
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-27T17:00 | closed
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-28T12:00 | 2026-11-28T13:00
            Mo-Fr 09:00-17:00; Sa 10:00-13:00; PH off  | 2026-11-30T12:00 | closed
            Mo-Fr 09:00-17:00                          | 2026-11-30T12:00 | 2026-11-30T17:00
            Mo,We,Fr 09:30-12:30,13:30-17:00           | 2026-11-27T13:00 | closed
            Mo,We,Fr 09:30-12:30,13:30-17:00           | 2026-11-27T13:30 | 2026-11-27T17:00
            Mo-Su 10:00-20:00; We 10:00-18:00          | 2026-11-25T17:00 | 2026-11-25T18:00
            Fr-Mo 10:00-12:00                          | 2026-11-29T11:00 | 2026-11-29T12:00
            Fr 20:00-02:00                             | 2026-11-28T01:00 | 2026-11-28T02:00
            Mo-Fr 08:00-12:00,12:00-18:00              | 2026-11-27T11:00 | 2026-11-27T18:00
            09:00-24:00                                | 2026-11-27T23:00 | 2026-11-28T00:00
            Mo-Fr 09:00-17:00; We off                  | 2026-11-25T12:00 | closed
            """)
    void itIsOpenUntilItCloses(String hours, LocalDateTime at, String expected) {
        OpeningHours read = OpeningHours.read(hours).orElseThrow();

        assertThat(read.closes(at, HOLIDAYS).map(Object::toString).orElse("closed"))
                .isEqualTo(expected);
        assertThat(read.isOpen(at, HOLIDAYS)).isEqualTo(!expected.equals("closed"));
    }

    @Test
    void whatIsAlwaysOpenNeverCloses() {
        OpeningHours always = OpeningHours.read("24/7").orElseThrow();
        LocalDateTime at = LocalDateTime.of(2026, 11, 27, 3, 0);

        assertThat(always.isOpen(at, HOLIDAYS)).isTrue();
        assertThat(always.closes(at, HOLIDAYS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "by appointment",
                "Mo-Fr",
                "Mo-Fr 9-17",
                "Mo-Fr sunrise-sunset",
                "Jan-Mar 10:00-12:00",
                "Mo 25:00-26:00",
                "Xx 10:00-12:00",
                "Mo-Fr 09:00-17:00;",
                "Mo-We-Fr 10:00-12:00"
            })
    void whatIsNotUnderstoodIsNotGuessed(String text) {
        assertThat(OpeningHours.read(text)).isEmpty();
    }
}
