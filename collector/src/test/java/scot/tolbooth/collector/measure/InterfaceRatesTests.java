package scot.tolbooth.collector.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.measure.InterfaceSample.Counted;

class InterfaceRatesTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void errorsOnAGigabitLineHaveARateThoughOctetsOf32BitsWouldNot() {
        InterfaceSample before = sample(0, 1e9, Map.of(Counted.IN_ERRORS, new Counter(10, 32, 0L)));
        InterfaceSample after = sample(60, 1e9, Map.of(Counted.IN_ERRORS, new Counter(70, 32, 0L)));

        assertThat(InterfaceRates.between(before, after, null))
                .containsEntry(Counted.IN_ERRORS, new CounterDelta.Rate(1));
    }

    @Test
    void packetsCannotBeMoreThanTheLineCarriesOfTheShortest() {
        InterfaceSample before = sample(0, 1e9, Map.of(Counted.IN_ERRORS, new Counter(0, 32, 0L)));
        InterfaceSample after = sample(60, 1e9, Map.of(Counted.IN_ERRORS, new Counter(200_000_000, 32, 0L)));

        assertThat(InterfaceRates.between(before, after, null).get(Counted.IN_ERRORS))
                .isInstanceOf(CounterDelta.Gap.class);
    }

    @Test
    void aLineThatBecameSlowerIsBoundedByTheFasterOfItsSpeeds() {
        // 500 Mbit/s for a minute, and then it fell back to 100 Mbit/s.
        InterfaceSample before = sample(0, 1e9, Map.of(Counted.IN_OCTETS, new Counter(0, 64, 0L)));
        InterfaceSample after = sample(60, 1e8, Map.of(Counted.IN_OCTETS, new Counter(3_750_000_000L, 64, 0L)));

        assertThat(InterfaceRates.between(before, after, null))
                .containsEntry(Counted.IN_OCTETS, new CounterDelta.Rate(5e8));
    }

    private static InterfaceSample sample(int second, double speed, Map<Counted, Counter> counters) {
        return new InterfaceSample(
                "port-1",
                null,
                true,
                true,
                speed,
                counters,
                new ReadTime(Instant.parse("2026-11-28T09:00:00Z").plusSeconds(second), Duration.ZERO));
    }

    @Test
    void octetsBecomeBitsPerSecond() {
        assertThat(InterfaceRates.between(sample(0, NOON), sample(7_500, NOON.plusSeconds(60)), null))
                .containsEntry(Counted.IN_OCTETS, new CounterDelta.Rate(1_000));
    }

    @Test
    void aRestartIsAGapThatSaysSo() {
        assertThat(InterfaceRates.between(
                        sample(9, NOON), sample(10, NOON.plusSeconds(60)), "gap because of a restart"))
                .containsEntry(Counted.IN_OCTETS, new CounterDelta.Gap("gap because of a restart"));
    }

    @Test
    void theFirstReadingIsAGap() {
        assertThat(InterfaceRates.between(null, sample(10, NOON), null).get(Counted.IN_OCTETS))
                .isInstanceOf(CounterDelta.Gap.class);
    }

    /** Half of the answers lost: what was asked for at noon may have been given at noon or 16 seconds later. */
    @Test
    void aReadingThatLostAnswersDrewOutIsAGapAndSoIsTheRateAfterIt() {
        InterfaceSample quick = sample(0, NOON, Duration.ofMillis(20));
        InterfaceSample drawnOut = sample(7_500, NOON.plusSeconds(68), Duration.ofSeconds(16));
        InterfaceSample quickAgain = sample(15_000, NOON.plusSeconds(120), Duration.ofMillis(20));
        CounterDelta gap = new CounterDelta.Gap("gap because the readings took too long to tell");

        assertThat(InterfaceRates.between(quick, drawnOut, null)).containsEntry(Counted.IN_OCTETS, gap);
        assertThat(InterfaceRates.between(drawnOut, quickAgain, null)).containsEntry(Counted.IN_OCTETS, gap);
    }

    @Test
    void aDeviceThatTakesFiveSecondsHasRates() {
        InterfaceSample before = sample(0, NOON, Duration.ofMillis(5_400));
        InterfaceSample after = sample(7_500, NOON.plusSeconds(60), Duration.ofMillis(5_900));

        assertThat(InterfaceRates.between(before, after, null))
                .containsEntry(Counted.IN_OCTETS, new CounterDelta.Rate(1_000));
    }

    @Test
    void twoQuickReadingsRightAfterEachOtherHaveRates() {
        InterfaceSample before = sample(0, NOON, Duration.ofMillis(20));
        InterfaceSample after = sample(25, NOON.plusMillis(200), Duration.ofMillis(20));

        assertThat(InterfaceRates.between(before, after, null))
                .containsEntry(Counted.IN_OCTETS, new CounterDelta.Rate(1_000));
    }

    @Test
    void oneRetryIsNoGap() {
        InterfaceSample before = sample(0, NOON, Duration.ZERO);
        InterfaceSample after = sample(7_500, NOON.plusSeconds(60), Duration.ofSeconds(4));

        assertThat(InterfaceRates.between(before, after, null))
                .containsEntry(Counted.IN_OCTETS, new CounterDelta.Rate(1_000));
    }

    private static InterfaceSample sample(long octets, Instant at) {
        return sample(octets, at, Duration.ZERO);
    }

    private static InterfaceSample sample(long octets, Instant at, Duration took) {
        return new InterfaceSample(
                "eth0",
                null,
                true,
                true,
                1e9,
                Map.of(Counted.IN_OCTETS, new Counter(octets, 64, 0L)),
                new ReadTime(at, took));
    }
}
