package scot.tolbooth.collector.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.measure.InterfaceSample.Counted;

class InterfaceRatesTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

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

    private static InterfaceSample sample(long octets, Instant at) {
        return new InterfaceSample(
                "eth0", null, true, true, 1e9, Map.of(Counted.IN_OCTETS, new Counter(octets, 64, 0L)), at);
    }
}
