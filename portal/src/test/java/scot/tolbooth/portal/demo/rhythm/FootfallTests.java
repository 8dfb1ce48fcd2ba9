package scot.tolbooth.portal.demo.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scot.tolbooth.portal.demo.estate.Estate;

class FootfallTests {

    private final Footfall footfall =
            new Footfall(Rhythm.read(), Estate.design().places(), 14_000);
    private final Stays stays = new Stays(Duration.ofMinutes(40));

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-11-18T00:00:00Z", "2026-11-21T00:00:00Z", "2026-11-22T00:00:00Z", "2026-06-30T23:00:00Z"})
    void everyDayHasItsConnections(Instant midnight) {
        double sum = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            sum += footfall.total(midnight.plus(Duration.ofMinutes(minute))) * 60;
        }
        assertThat(sum).isCloseTo(14_000, within(140.0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-16T12:00:00Z", "2026-11-18T12:00:00Z"})
    void onAWeekdaySome1000To1300AreSignedInAtThePeak(Instant day) {
        assertThat(footfall.peak(day, stays)).isBetween(1000.0, 1300.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-18T03:00:00Z", "2026-11-22T03:00:00Z"})
    void somebodyIsAlwaysThere(Instant night) {
        assertThat(footfall.present(night, stays)).isGreaterThan(25);
    }
}
