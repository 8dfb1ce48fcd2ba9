package scot.tolbooth.portal.demo.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FaultsTests {

    private static final Instant MONDAY = Instant.parse("2026-11-16T00:00:00Z");
    private static final int MINUTES = 3 * 24 * 60;

    private final Estate estate = Estate.design();
    private final Faults faults = new Faults(estate);

    @Test
    void atAnyTimeAtMostOneSiteIsCutOffAndAtMostOneAccessPointIsOff() {
        int minutesCutOff = 0;
        int minutesOff = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant now = MONDAY.plus(Duration.ofMinutes(minute));
            long cutOff = estate.sites().stream()
                    .filter(site -> faults.isCutOff(site.code(), now))
                    .count();
            long off = estate.accessPoints().stream()
                    .filter(accessPoint -> faults.isOff(accessPoint.name(), now))
                    .count();
            assertThat(cutOff).isLessThanOrEqualTo(1);
            assertThat(off).isLessThanOrEqualTo(1);
            minutesCutOff += (int) cutOff;
            minutesOff += (int) off;
        }
        assertThat((double) minutesCutOff / MINUTES).isBetween(0.08, 0.35);
        assertThat((double) minutesOff / MINUTES).isBetween(0.2, 0.6);
    }

    @Test
    void theCentreIsNeverCutOff() {
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant now = MONDAY.plus(Duration.ofMinutes(minute));
            assertThat(faults.isCutOff(new scot.tolbooth.inventory.site.SiteCode(Equipment.CENTRAL_SITE), now))
                    .isFalse();
        }
    }

    @Test
    void anAccessPointStartsAgainWhenItsPowerIsBackAndOnlyThen() {
        AccessPoint victim = estate.accessPoints().stream()
                .filter(accessPoint -> accessPoint.site().isLive())
                .filter(accessPoint -> minutesOff(accessPoint) > 0)
                .findFirst()
                .orElseThrow();
        Instant booted = faults.boot(victim.name(), true, MONDAY);
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant now = MONDAY.plus(Duration.ofMinutes(minute));
            Instant boot = faults.boot(victim.name(), true, now);
            assertThat(boot).isAfterOrEqualTo(booted).isBeforeOrEqualTo(now);
            booted = boot;
        }
        assertThat(booted).isAfter(MONDAY);
    }

    @Test
    void whoAsksLaterOrOnAnotherMachineIsToldTheSame() {
        Faults others = new Faults(Estate.design());
        AccessPoint any = estate.accessPoints().get(7);
        Instant now = MONDAY.plus(Duration.ofHours(13));
        assertThat(others.boot(any.name(), true, now)).isEqualTo(faults.boot(any.name(), true, now));
    }

    private long minutesOff(AccessPoint accessPoint) {
        long off = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            off += faults.isOff(accessPoint.name(), MONDAY.plus(Duration.ofMinutes(minute))) ? 1 : 0;
        }
        return off;
    }
}
