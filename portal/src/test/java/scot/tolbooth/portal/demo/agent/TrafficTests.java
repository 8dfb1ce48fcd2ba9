package scot.tolbooth.portal.demo.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.site.SiteKind;
import scot.tolbooth.portal.demo.rhythm.Rhythm;

class TrafficTests {

    private static final Instant BOOT = Instant.parse("2026-09-01T03:17:00Z");

    private final Traffic traffic = new Traffic("LIB-001 wan", Rhythm.read().curve(SiteKind.LIBRARY), 20e6);

    @Test
    void theCounterNeverGoesBack() {
        long before = 0;
        for (int minute = 0; minute < 3 * 24 * 60; minute++) {
            long octets = traffic.octets(BOOT, BOOT.plus(Duration.ofMinutes(minute)));
            assertThat(octets).isGreaterThanOrEqualTo(before);
            before = octets;
        }
    }

    @Test
    void theCounterGrowsByTheRate() {
        Instant noon = Instant.parse("2026-11-18T12:00:00Z");
        double sum = 0;
        for (int second = 0; second < 600; second++) {
            sum += traffic.bitsPerSecond(noon.plusSeconds(second)) / 8;
        }
        long counted = traffic.octets(BOOT, noon.plusSeconds(600)) - traffic.octets(BOOT, noon);
        assertThat((double) counted).isCloseTo(sum, within(sum * 0.01));
    }

    @Test
    void nightIsQuieterThanNoonAndNeitherIsMoreThanThePeak() {
        assertThat(traffic.bitsPerSecond(Instant.parse("2026-11-18T03:00:00Z")))
                .isLessThan(traffic.bitsPerSecond(Instant.parse("2026-11-18T14:00:00Z")) / 2);
        for (int minute = 0; minute < 24 * 60; minute++) {
            assertThat(traffic.bitsPerSecond(BOOT.plus(Duration.ofMinutes(minute))))
                    .isBetween(0.0, 20e6);
        }
    }
}
