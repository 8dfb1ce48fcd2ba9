package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

class PollScheduleTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final PollSchedule schedule = new PollSchedule(Duration.ofSeconds(45), Duration.ofMinutes(5));

    @Test
    void theFirstPollsAreSpreadOverTheFirst45Seconds() {
        schedule.update(devices(900), NOON);
        List<Integer> perSecond = new ArrayList<>();
        int polled = 0;
        for (int second = 0; second <= 45; second++) {
            int due = schedule.due(NOON.plusSeconds(second)).size();
            perSecond.add(due);
            polled += due;
        }
        assertThat(polled).isEqualTo(900);
        assertThat(perSecond).allSatisfy(due -> assertThat(due).isLessThanOrEqualTo(21));
    }

    @Test
    void nobodyIsPolledTwiceAtOnce() {
        schedule.update(devices(1), NOON);
        assertThat(schedule.due(NOON)).hasSize(1);
        assertThat(schedule.due(NOON.plusSeconds(600))).isEmpty();
        schedule.done(name(0), true, NOON.plusSeconds(600));
        assertThat(schedule.due(NOON.plusSeconds(660))).hasSize(1);
    }

    @Test
    void whatWasAskedForDuringAPollThatSaysNothingIsAskedAtOnce() {
        schedule.update(devices(1), NOON);
        schedule.due(NOON);
        schedule.askNow(name(0), NOON.plusSeconds(1));
        schedule.undecided(name(0), NOON.plusSeconds(5));
        assertThat(schedule.due(NOON.plusSeconds(5))).hasSize(1);
        schedule.undecided(name(0), NOON.plusSeconds(9));
        assertThat(schedule.due(NOON.plusSeconds(9))).isEmpty();
    }

    @Test
    void aNewDeviceIsPolledAtOnce() {
        schedule.update(devices(3), NOON);
        schedule.update(devices(4), NOON.plusSeconds(100));
        assertThat(schedule.due(NOON.plusSeconds(100))).extracting(Device::name).contains(name(3));
    }

    @Test
    void manyDevicesChangedTogetherArePolledOneAfterTheOtherAndStaySpread() {
        schedule.update(devices(900), NOON);
        for (int second = 0; second <= 45; second++) {
            answerAll(NOON.plusSeconds(second));
        }
        Instant changed = NOON.plusSeconds(46);
        schedule.update(
                devices(900).stream().map(device -> device.withVersion(2)).toList(), changed);
        List<Integer> perSecond = IntStream.rangeClosed(0, 120)
                .mapToObj(second -> answerAll(changed.plusSeconds(second)))
                .toList();
        assertThat(perSecond).allSatisfy(due -> assertThat(due).isLessThanOrEqualTo(21));
        assertThat(perSecond.subList(0, 46).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(900);
    }

    private int answerAll(Instant now) {
        List<Device> due = schedule.due(now);
        due.forEach(device -> schedule.done(device.name(), true, now));
        return due.size();
    }

    @Test
    void aChangedDeviceIsPolledAtOnceAndARemovedOneNoMore() {
        schedule.update(devices(2), NOON);
        schedule.due(NOON.plusSeconds(45)).forEach(device -> schedule.done(device.name(), true, NOON.plusSeconds(45)));
        List<DeviceName> gone = schedule.update(List.of(device(0, null).withVersion(2)), NOON.plusSeconds(46));
        assertThat(gone).containsExactly(name(1));
        assertThat(schedule.due(NOON.plusSeconds(46))).extracting(Device::name).containsExactly(name(0));
    }

    @Test
    void aSilentDeviceIsAskedAgainSoonThenAtItsPaceForHoursAndThenEverMoreRarelyButAlwaysWithin5Minutes() {
        schedule.update(devices(1), NOON);
        List<Long> pauses = new ArrayList<>();
        Instant now = NOON;
        schedule.due(now);
        for (int i = 0; i < 484; i++) {
            schedule.done(name(0), false, now);
            Instant next = now;
            while (schedule.due(next).isEmpty()) {
                next = next.plusSeconds(1);
            }
            pauses.add(Duration.between(now, next).toSeconds());
            now = next;
        }
        assertThat(pauses.subList(0, 3)).containsOnly(2L);
        assertThat(pauses.subList(3, 480)).containsOnly(60L);
        assertThat(pauses.subList(480, 484)).containsExactly(120L, 240L, 300L, 300L);
    }

    @Test
    void aPollThatSaysNothingIsMadeAgainAndCountsAsNeither() {
        schedule.update(devices(1), NOON);
        schedule.due(NOON);
        schedule.done(name(0), false, NOON);
        Instant second = NOON.plusSeconds(2);
        assertThat(schedule.due(second)).hasSize(1);
        schedule.undecided(name(0), second);
        assertThat(schedule.due(second.plusSeconds(9))).isEmpty();
        assertThat(schedule.due(second.plusSeconds(10))).hasSize(1);
        schedule.done(name(0), false, second.plusSeconds(10));
        assertThat(schedule.due(second.plusSeconds(11))).isEmpty();
        assertThat(schedule.due(second.plusSeconds(12))).hasSize(1);
    }

    @Test
    void whoeverIsBehindARecoveredDeviceIsAskedAtOnce() {
        Device parent = device(0, null);
        Device child = device(1, name(0));
        schedule.update(List.of(parent, child), NOON);
        for (int i = 0; i < 6; i++) {
            Instant at = NOON.plusSeconds(1000L * (i + 1));
            schedule.due(at);
            schedule.done(name(0), false, at);
            schedule.done(name(1), false, at);
        }
        Instant back = NOON.plusSeconds(7000);
        assertThat(schedule.due(back)).hasSize(2);
        schedule.done(name(1), false, back);
        schedule.done(name(0), true, back);
        assertThat(schedule.due(back)).extracting(Device::name).containsExactly(name(1));
    }

    private static List<Device> devices(int count) {
        return IntStream.range(0, count).mapToObj(i -> device(i, null)).toList();
    }

    private static DeviceName name(int number) {
        return new DeviceName("device-" + number);
    }

    private static Device device(int number, @Nullable DeviceName parent) {
        return new Device(
                name(number),
                new SiteCode("LIB-001"),
                DeviceKind.SWITCH,
                "10.0.0.1",
                161,
                parent,
                Duration.ofSeconds(60),
                null,
                1);
    }
}
