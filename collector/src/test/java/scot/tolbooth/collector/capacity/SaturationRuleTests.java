package scot.tolbooth.collector.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaturationRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final SaturationRule RULE = new SaturationRule(0.8);

    /** A made history: what lies behind it is known. */
    private record Made(double level, double slope, double noise, double memory, int days) {

        double truth(LocalDate date) {
            double weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0 ? -0.15 : 0;
            return level + weekend + slope * (date.toEpochDay() - TODAY.toEpochDay());
        }

        /** With noise that lasts, days that were not measured, and single days far out. */
        List<BusyDay> busyDays(Random random) {
            List<BusyDay> busy = new ArrayList<>();
            double drift = 0;
            for (int ago = days; ago > 0; ago--) {
                LocalDate date = TODAY.minusDays(ago);
                drift = memory * drift + Math.sqrt(1 - memory * memory) * noise * random.nextGaussian();
                double outlier = random.nextInt(40) == 0 ? 0.5 : 0;
                if (random.nextInt(12) > 0) {
                    busy.add(new BusyDay(date, truth(date) + drift + outlier));
                }
            }
            return busy;
        }

        LocalDate crossing() {
            return TODAY.datesUntil(TODAY.plusYears(30))
                    .filter(date -> truth(date) >= 0.8)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"0.02, 0.0, 84", "0.03, 0.3, 112", "0.05, 0.0, 112"})
    void theTrueDayLiesInTheIntervalAboutNineTimesInTen(double noise, double memory, int days) {
        Random random = new Random(42);
        int within = 0;
        int forecasts = 0;
        for (int i = 0; i < 50; i++) {
            Made made = new Made(
                    0.35 + random.nextDouble() * 0.2, 0.0015 + random.nextDouble() * 0.001, noise, memory, days);
            LocalDate truth = made.crossing();
            if (RULE.of(made.busyDays(random), TODAY) instanceof Saturation.Ahead ahead) {
                forecasts++;
                boolean early = truth.isBefore(ahead.earliest());
                boolean late = ahead.latest() != null && truth.isAfter(ahead.latest());
                within += early || late ? 0 : 1;
            }
        }
        assertThat(forecasts).isGreaterThan(40);
        assertThat(within / (double) forecasts).isBetween(0.8, 0.99);
    }

    @Test
    void theIntervalNarrowsWithLessNoise() {
        Saturation.Ahead quiet = ahead(new Made(0.5, 0.002, 0.01, 0, 182));
        Saturation.Ahead noisy = ahead(new Made(0.5, 0.002, 0.06, 0, 182));

        assertThat(quiet.around()).isBetween(TODAY.plusDays(135), TODAY.plusDays(165));
        assertThat(quiet.latest()).isNotNull();
        assertThat(noisy.earliest()).isBefore(quiet.earliest());
        assertThat(noisy.latest() == null || noisy.latest().isAfter(quiet.latest()))
                .isTrue();
    }

    @Test
    void theSameHistoryGivesTheSameAnswer() {
        assertThat(ahead(new Made(0.5, 0.002, 0.03, 0.2, 182))).isEqualTo(ahead(new Made(0.5, 0.002, 0.03, 0.2, 182)));
    }

    @Test
    void theWeekdayOfTheFirstFullDayCounts() {
        // Weekends are quieter: the first busy hours at the threshold are not on one.
        assertThat(ahead(new Made(0.5, 0.002, 0.001, 0, 182)).around().getDayOfWeek())
                .isLessThan(DayOfWeek.SATURDAY);
    }

    @Test
    void aCircuitThatDoesNotGrowIsNotFullWithinAYear() {
        assertThat(of(new Made(0.3, 0, 0.02, 0, 182))).isEqualTo(new Saturation.NotWithinAYear(null));
        assertThat(of(new Made(0.3, -0.001, 0.02, 0, 182))).isEqualTo(new Saturation.NotWithinAYear(null));
    }

    @Test
    void aCircuitThatIsFullHasReachedIt() {
        assertThat(of(new Made(0.9, 0.001, 0.02, 0, 182))).isEqualTo(new Saturation.Reached());
    }

    @Test
    void oneWildDayIsNoTrend() {
        List<BusyDay> days = new ArrayList<>(new Made(0.3, 0, 0.01, 0, 90).busyDays(new Random(1)));
        days.set(days.size() - 1, new BusyDay(TODAY.minusDays(1), 5));

        assertThat(RULE.of(days, TODAY)).isEqualTo(new Saturation.NotWithinAYear(null));
    }

    @Test
    void aFewWeeksAreTooLittle() {
        List<BusyDay> days = new Made(0.3, 0, 0.01, 0, 30).busyDays(new Random(1));

        assertThat(RULE.of(days, TODAY)).isEqualTo(new Saturation.TooLittleHistory(days.size(), 42));
        assertThat(SaturationWords.of(RULE.of(days, TODAY)))
                .isEqualTo("Too little history: " + days.size() + " days were measured, and 42 are needed");
    }

    @Test
    void wordsSayTheDayAndHowSureItIs() {
        assertThat(SaturationWords.of(new Saturation.Ahead(TODAY.plusDays(90), TODAY.plusDays(60), null)))
                .isEqualTo("Reaches 80 % of contract around 26 February 2027"
                        + " (between 27 January 2027 and more than a year from now, 9 in 10)");
        assertThat(SaturationWords.of(new Saturation.NotWithinAYear(null)))
                .isEqualTo("Does not reach 80 % of contract within a year");
        assertThat(SaturationWords.of(new Saturation.Reached()))
                .isEqualTo("Has reached 80 % of contract in its busy hours");
        assertThat(SaturationWords.of(new Saturation.NotReckoned("no bandwidth is recorded")))
                .isEqualTo("Cannot be forecast: no bandwidth is recorded");
    }

    private static Saturation of(Made made) {
        return RULE.of(made.busyDays(new Random(7)), TODAY);
    }

    private static Saturation.Ahead ahead(Made made) {
        return (Saturation.Ahead) of(made);
    }
}
