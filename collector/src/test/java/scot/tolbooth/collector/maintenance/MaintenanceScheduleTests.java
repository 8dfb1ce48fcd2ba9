package scot.tolbooth.collector.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.inventory.site.SiteCode;

class MaintenanceScheduleTests {

    private static final LocalDate SUNDAY_CLOCKS_GO_BACK = LocalDate.parse("2026-10-25");
    private static final LocalDate SUNDAY_CLOCKS_GO_FORWARD = LocalDate.parse("2027-03-28");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=WEEKLY;BYDAY=TU,TH | 2026-12-01,2026-12-03,2026-12-08 | every Tuesday and Thursday",
                "FREQ=MONTHLY;BYDAY=2TU | 2026-12-08,2027-01-12,2027-02-09 | on the second Tuesday of every month",
                "FREQ=MONTHLY;BYDAY=-1FR | 2026-12-25,2027-01-29,2027-02-26 | on the last Friday of every month",
                "FREQ=MONTHLY;BYMONTHDAY=15 | 2026-12-15,2027-01-15,2027-02-15 | on day 15 of every month"
            })
    void comesOnTheDaysOfItsRuleAndSaysSo(String rule, String days, String words) {
        MaintenanceSchedule schedule = schedule(rule, "01:00", "05:00", "2026-12-01", null);

        assertThat(schedule.next(Instant.parse("2026-11-28T12:00:00Z"), 3))
                .extracting(LocalDate::toString)
                .containsExactly(days.split(",", -1));
        assertThat(schedule.words()).isEqualTo(words + ", 01:00 to 05:00, from 1 December 2026");
        assertThat(schedule.recurrence().rule()).isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=DAILY",
                "FREQ=WEEKLY;BYDAY=",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=MONTHLY;BYDAY=5MO",
                "FREQ=MONTHLY;BYMONTHDAY=29",
                "FREQ=MONTHLY;BYMONTHDAY=0"
            })
    void refusesARuleThatItCannotKeep(String rule) {
        assertThatThrownBy(() -> Recurrence.of(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be such as FREQ=WEEKLY;BYDAY=TU,TH");
    }

    @Test
    void keepsItsTimeOnTheClockInSummerAndInWinter() {
        MaintenanceSchedule schedule = schedule("FREQ=WEEKLY;BYDAY=MO", "07:00", "08:00", "2026-06-01", null);

        assertThat(schedule.on(LocalDate.parse("2026-06-01")).orElseThrow().starts())
                .isEqualTo("2026-06-01T06:00:00Z");
        assertThat(schedule.on(LocalDate.parse("2026-12-07")).orElseThrow().starts())
                .isEqualTo("2026-12-07T07:00:00Z");
    }

    @Test
    void coversAnHourThatComesTwiceAndLosesOneThatIsLeftOut() {
        assertThat(length("00:30", "05:00", SUNDAY_CLOCKS_GO_BACK)).isEqualTo(Duration.ofMinutes(330));
        assertThat(length("01:15", "01:45", SUNDAY_CLOCKS_GO_BACK)).isEqualTo(Duration.ofMinutes(90));
        assertThat(length("00:30", "05:00", SUNDAY_CLOCKS_GO_FORWARD)).isEqualTo(Duration.ofMinutes(210));
        assertThat(length("01:30", "02:15", SUNDAY_CLOCKS_GO_FORWARD)).isEqualTo(Duration.ofMinutes(15));
        assertThat(schedule("FREQ=WEEKLY;BYDAY=SU", "01:15", "01:45", "2026-10-01", null)
                        .on(SUNDAY_CLOCKS_GO_FORWARD))
                .isEmpty();
    }

    @Test
    void goesOnPastMidnightAndEndsWithItsLastNight() {
        MaintenanceSchedule schedule = schedule("FREQ=WEEKLY;BYDAY=MO", "22:00", "02:00", "2026-11-30", "2026-12-07");

        assertThat(schedule.at(Instant.parse("2026-11-30T21:59:59Z"))).isEmpty();
        assertThat(schedule.at(Instant.parse("2026-12-01T01:59:59Z"))).isPresent();
        assertThat(schedule.at(Instant.parse("2026-12-01T02:00:00Z"))).isEmpty();
        assertThat(schedule.at(Instant.parse("2026-12-08T01:00:00Z"))).isPresent();
        assertThat(schedule.at(Instant.parse("2026-12-14T23:00:00Z"))).isEmpty();
        assertThat(schedule.isOver(Instant.parse("2026-12-08T02:00:00Z"))).isTrue();
        assertThat(schedule.words())
                .isEqualTo("every Monday, 22:00 to 02:00 the next day, from 30 November 2026 to 7 December 2026");
    }

    @Test
    void aDayLeftOutDoesNotComeAndOneCutShortEndsThere() {
        LocalDate day = LocalDate.parse("2026-12-07");
        MaintenanceSchedule whole = schedule("FREQ=WEEKLY;BYDAY=MO", "09:00", "11:00", "2026-11-30", null);

        assertThat(skipping(whole, day, "2026-12-01T08:00:00Z").on(day)).isEmpty();
        assertThat(skipping(whole, day, "2026-12-07T09:30:00Z")
                        .on(day)
                        .orElseThrow()
                        .ends())
                .isEqualTo("2026-12-07T09:30:00Z");
        assertThat(skipping(whole, day, "2026-12-01T08:00:00Z").on(day.plusWeeks(1)))
                .isPresent();
    }

    private static Duration length(String starts, String ends, LocalDate day) {
        MaintenanceWindow window = schedule("FREQ=WEEKLY;BYDAY=SU", starts, ends, "2026-10-01", null)
                .on(day)
                .orElseThrow();
        return Duration.between(window.starts(), window.ends());
    }

    private static MaintenanceSchedule skipping(MaintenanceSchedule schedule, LocalDate day, String cut) {
        return new MaintenanceSchedule(
                schedule.id(),
                schedule.scope(),
                schedule.recurrence(),
                schedule.span(),
                schedule.firstDay(),
                schedule.lastDay(),
                schedule.reason(),
                Map.of(day, Instant.parse(cut)),
                schedule.by(),
                schedule.version());
    }

    private static MaintenanceSchedule schedule(
            String rule, String starts, String ends, String first, @org.jspecify.annotations.Nullable String last) {
        return new MaintenanceSchedule(
                1,
                Scope.of(new SiteCode("LIB-001")),
                Recurrence.of(rule),
                new LocalSpan(LocalTime.parse(starts), LocalTime.parse(ends)),
                LocalDate.parse(first),
                last == null ? null : LocalDate.parse(last),
                "patching",
                Map.of(),
                "anna",
                1);
    }

    @Test
    void aWeekHasAtLeastOneDay() {
        assertThatThrownBy(() -> new Recurrence.Weekly(Set.of())).hasMessageContaining("at least one day");
        assertThat(new Recurrence.Weekly(Set.of(DayOfWeek.values())).words()).isEqualTo("every day");
    }
}
