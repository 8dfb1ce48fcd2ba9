package scot.tolbooth.collector.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import scot.tolbooth.collector.alarm.Alarm;
import scot.tolbooth.collector.alarm.AlarmFilter;
import scot.tolbooth.collector.alarm.Alarms;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.SeriesBuffer;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;

/**
 * Every trouble that a network knows, on the wire: no false alarm, none missed, one for each cause, and no rate above
 * that of the line. Each kind once here; the long run draws them by a seed for as many hours as are asked for, in {@code
 * tolbooth.chaos.hours} and {@code tolbooth.chaos.seed}.
 */
class ChaosOnTheWireTests {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final long SEED = Long.getLong("tolbooth.chaos.seed", 20261128);
    private static final int MOST_ALARMS = 10_000;

    @Test
    void everyCauseRaisesOneAlarmAndNothingElseDoes() {
        run(3, chaos -> chaos.each());
    }

    @Test
    @EnabledIfSystemProperty(named = "tolbooth.chaos.hours", matches = "\\d+")
    void hoursOfTroubleRaiseOneAlarmForEachCause() {
        Duration hours = Duration.ofHours(Long.getLong("tolbooth.chaos.hours", 24));
        run(6, chaos -> chaos.drawn(new Random(SEED), hours));
    }

    @Test
    @EnabledIfSystemProperty(named = "tolbooth.chaos.hours", matches = "\\d+")
    void hoursOfLossOnEveryLineAreNoOutage() {
        Duration hours = Duration.ofHours(Long.getLong("tolbooth.chaos.hours", 24));
        run(6, chaos -> chaos.lossyEverywhere(hours));
    }

    /** Writes what is to happen; says when it is over. */
    private interface Script {
        Instant write(ChaosScript chaos);
    }

    private static void run(int sites, Script script) {
        try (WholeCollector collector = new WholeCollector(START);
                ChaosNetwork network = new ChaosNetwork(collector, sites, SEED)) {
            ChaosScript chaos = new ChaosScript(collector, network, sites, START);
            Instant end = script.write(chaos);
            collector.start();
            collector.runUntil(end);
            Alarms alarms = collector.part(Alarms.class);
            assertThat(alarms.find(new AlarmFilter(null, null), MOST_ALARMS, 0))
                    .filteredOn(alarm -> !chaos.allowed().contains(title(alarm)))
                    .extracting(ChaosOnTheWireTests::named)
                    .containsExactlyInAnyOrderElementsOf(chaos.expected());
            assertThat(alarms.open())
                    .filteredOn(alarm -> !chaos.allowed().contains(title(alarm)))
                    .extracting(ChaosOnTheWireTests::named)
                    .isEmpty();
            assertThatNoRateIsAboveTheLineRate(collector, end);
            assertThatRatesOfTheCoreAreRight(collector, end);
        }
    }

    /** With how often it was raised where that was not once. */
    private static String named(Alarm alarm) {
        String times = alarm.times() == 1 ? "" : ", raised %d times".formatted(alarm.times());
        return title(alarm) + times;
    }

    private static String title(Alarm alarm) {
        return alarm.key().rule().word() + " " + alarm.name();
    }

    /** What nobody disturbs is measured as it is: neither a gap nor a rate is made up. */
    private static void assertThatRatesOfTheCoreAreRight(WholeCollector collector, Instant end) {
        List<Sample> samples = collector
                .part(TimeSeries.class)
                .query(new SeriesQuery(
                        "interface",
                        "in_bits_per_second",
                        Map.of("device", "core-rtr", "interface", "lan0"),
                        START,
                        end,
                        Duration.ofMinutes(1)))
                .get(0)
                .samples();
        double real = SimulatedRouter.LINE_RATE * SimulatedRouter.LOAD;
        assertThat(samples)
                .hasSizeGreaterThan((int) (0.8 * Duration.between(START, end).toMinutes()));
        assertThat(samples).allSatisfy(sample -> assertThat(sample.mean()).isBetween(0.9 * real, 1.1 * real));
    }

    private static void assertThatNoRateIsAboveTheLineRate(WholeCollector collector, Instant end) {
        Awaitility.await()
                .until(() -> collector.part(SeriesBuffer.class).health().waiting() == 0);
        for (String field : List.of("in_bits_per_second", "out_bits_per_second")) {
            assertThat(collector
                            .part(TimeSeries.class)
                            .query(new SeriesQuery("interface", field, Map.of(), START, end, Duration.ofMinutes(1))))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(series -> assertThat(series.samples())
                            .allSatisfy(sample -> assertThat(sample.max())
                                    .as(series.tags() + " " + sample.at())
                                    .isLessThanOrEqualTo(SimulatedRouter.LINE_RATE)));
        }
    }
}
