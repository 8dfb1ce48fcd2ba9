package scot.tolbooth.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.portal.demo.estate.Estate;
import scot.tolbooth.portal.demo.rhythm.Footfall;
import scot.tolbooth.portal.demo.rhythm.Rhythm;

class ScaleTests {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-18T12:00:00Z");

    private final Footfall footfall =
            new Footfall(Rhythm.read(), Estate.design().places(), 14_000);

    @Test
    void staysAreLongEnoughForThePeakThatIsAskedFor() {
        Scale scale = Scale.of(settings(3500), footfall);

        assertThat(footfall.peak(WEDNESDAY, scale.stays())).isCloseTo(3500, within(70.0));
        assertThat(scale.idlePerArrival()).isLessThan(1000);
    }

    @Test
    void unlessItIsAskedForStaysAreOrdinary() {
        Scale scale = Scale.of(settings(null), footfall);

        assertThat(scale.stays().mean()).isEqualTo(Duration.ofMinutes(40));
        assertThat(footfall.peak(WEDNESDAY, scale.stays()) + scale.idlePerArrival() * footfall.peakArrivals(WEDNESDAY))
                .isCloseTo(3500, within(1.0));
    }

    @Test
    void aSettingOutOfBoundsIsNamed() {
        assertThatThrownBy(() -> new DemoSettings(80, 14_000, null, 3500, 42_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tolbooth.demo.snmp-base-port must be between 1024 and 64535, not 80");
    }

    private static DemoSettings settings(@Nullable Integer peak) {
        return new DemoSettings(21_000, 14_000, peak, 3500, 42_000);
    }
}
