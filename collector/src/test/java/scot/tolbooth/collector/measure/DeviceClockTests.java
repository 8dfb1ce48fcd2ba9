package scot.tolbooth.collector.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceClockTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** Ticks in hundredths of a second, one minute apart. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // went on
                "100000, 106000, -, -, -, -, false",
                "100000, 106400, -, -, -, -, false",
                // began anew
                "100000, 500, -, -, -, -, true",
                "1000, 2000, -, -, -, -, true",
                // wrapped after 497 days
                "4294966000, 4704, -, -, -, -, false",
                // wrapped, says one clock; the other knows nothing of it
                "4294966000, 4704, 42949660, 42949720, 3, 3, false",
                // a boot more is a restart, whatever else is said
                "100000, 106000, 1000, 1060, 3, 4, true",
                // no sysUpTime: by the engine, or not at all
                "-, -, 1000, 1060, -, -, false",
                "-, -, 1000, 5, -, -, true",
                "-, -, -, -, -, -, false",
                "100000, -, -, -, -, -, false"
            })
    void aRestartIsSeenAndAWrapIsNot(
            @Nullable Long ticksBefore,
            @Nullable Long ticksAfter,
            @Nullable Long engineBefore,
            @Nullable Long engineAfter,
            @Nullable Long bootsBefore,
            @Nullable Long bootsAfter,
            boolean restarted) {
        DeviceClock before = new DeviceClock(NOON, ticksBefore, engineBefore, bootsBefore);
        DeviceClock after = new DeviceClock(NOON.plusSeconds(60), ticksAfter, engineAfter, bootsAfter);

        assertThat(after.restartedSince(before)).isEqualTo(restarted);
    }

    @org.junit.jupiter.api.Test
    void uptimeSurvivesTheWrapOfItsTicks() {
        DeviceClock clock = new DeviceClock(NOON, 4704L, 42_949_720L, 3L);

        assertThat(clock.uptime()).contains(Duration.ofSeconds(42_949_720));
    }
}
