package scot.tolbooth.portal.programme.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTests {

    /** The date is Monday 7 December 2026; the message of a Friday stands until the Sunday. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "2026-12-01, 2026-12-01, none",
                "2026-12-03, 2026-12-03, none",
                "2026-12-04, 2026-12-06, -1",
                "2026-12-07, 2026-12-07, -1",
                "2026-12-08, 2026-12-08, 1",
                "2026-12-13, 2026-12-13, 1",
                "2026-12-14, 2026-12-14, 7",
                "2027-12-14, 2027-12-14, 7"
            })
    void theLatestStepThatHasComeCounts(LocalDate day, LocalDate until, Integer step) {
        OptionalInt reached = Steps.of(-1, 1, 7).reached(LocalDate.of(2026, 12, 7), day, until);

        assertThat(reached).isEqualTo(step == null ? OptionalInt.empty() : OptionalInt.of(step));
    }

    @Test
    void whatFallsOnAWeekendIsSaidOnTheFridayOnlyWhereItIsAhead() {
        LocalDate friday = LocalDate.of(2026, 12, 4);
        LocalDate sunday = friday.plusDays(2);

        assertThat(Steps.of(-3).reached(LocalDate.of(2026, 12, 8), friday, sunday))
                .hasValue(-3);
        assertThat(Steps.of(1).reached(friday, friday, sunday)).isEmpty();
        assertThat(Steps.of(0).reached(sunday, friday, sunday)).isEmpty();
    }

    @Test
    void stepsThatWouldNagOrNeverComeAreRefused() {
        for (List<Integer> days :
                List.of(List.<Integer>of(), List.of(7, 1), List.of(1, 1), List.of(1, 2, 3, 4, 5, 6, 7), List.of(400))) {
            assertThatThrownBy(() -> new Steps(days)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
