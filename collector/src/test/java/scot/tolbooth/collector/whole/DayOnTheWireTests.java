package scot.tolbooth.collector.whole;

import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import scot.tolbooth.collector.availability.Availabilities;
import scot.tolbooth.collector.availability.Availability;
import scot.tolbooth.collector.availability.Period;
import scot.tolbooth.collector.maintenance.MaintenanceWindows;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.calendar.OpeningHours;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A day of the whole collector with its database and real agents: dead devices, a circuit, a cut site, announced work, a
 * restart, and an hour and a half in which the service was off. The availability that it reckons equals the script to a
 * thousandth. It takes minutes and is asked for with {@code tolbooth.chaos.hours}.
 */
class DayOnTheWireTests {

    /** A Wednesday. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-25T00:00:00Z");

    private static final Period DAY = new Period(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final double THOUSANDTH = 0.001;
    private static final OpeningHours OPEN =
            OpeningHours.parse("Mo-Fr 09:00-17:00").orElseThrow();

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    @EnabledIfSystemProperty(named = "tolbooth.chaos.hours", matches = "\\d+")
    void whatIsReckonedEqualsTheScript() {
        try (WholeCollector collector = new WholeCollector(MIDNIGHT);
                ChaosNetwork network = new ChaosNetwork(collector, 3, 24)) {
            script(collector, network);
            collector.start();
            announce(collector);
            collector.runUntil(minute(300));
            collector.stop();
            collector.runUntil(minute(300).plusSeconds(40));
            collector.start();
            collector.runUntil(minute(840));
            collector.stop();
            collector.runUntil(minute(930));
            collector.start();
            collector.runUntil(DAY.to());
            check(collector.part(Availabilities.class));
        }
        softly.assertAll();
    }

    private static void script(WholeCollector collector, ChaosNetwork network) {
        during(collector, 60, 75, gone -> network.router(1, gone));
        during(collector, 600, 625, gone -> network.router("rtr-1").port(ChaosNetwork.WAN, !gone));
        // The router is replaced: the first hour is announced, the rest of its outage is not.
        during(collector, 665, 750, gone -> network.site(3, gone));
        // It fails while nobody watches, and is still out when somebody does again.
        during(collector, 900, 950, gone -> network.site(2, gone));
    }

    private static void announce(WholeCollector collector) {
        collector
                .part(MaintenanceWindows.class)
                .announce(Scope.of(new SiteCode("S3")), minute(660), minute(720), "new router", Change.by("test"));
    }

    private void check(Availabilities availabilities) {
        StateSubject first = StateSubject.of(new SiteCode("S1"));
        StateSubject third = StateSubject.of(new SiteCode("S3"));
        check(availabilities, StateSubject.of(new DeviceName("rtr-1")), null, 15, 1350);
        check(availabilities, StateSubject.of(new DeviceName("sw-1")), null, 15, 1350);
        check(availabilities, StateSubject.of(new DeviceName("rtr-2")), null, 20, 1350);
        check(availabilities, StateSubject.of(new DeviceName("rtr-3")), null, 30, 1290);
        check(availabilities, StateSubject.of(new DeviceName("core-rtr")), null, 0, 1350);
        check(availabilities, StateSubject.of(new CircuitReference("LINE-1")), null, 40, 1350);
        check(availabilities, StateSubject.of(new CircuitReference("LINE-3")), null, 30, 1290);
        check(availabilities, first, null, 15, 1350);
        check(availabilities, third, null, 30, 1290);
        check(availabilities, first, OPEN, 0, 390);
        check(availabilities, third, OPEN, 30, 330);
    }

    /** @param out minutes, of those that count */
    private void check(
            Availabilities availabilities, StateSubject subject, @Nullable OpeningHours hours, int out, int counted) {
        Availability reckoned = availabilities.of(subject, DAY, hours);
        // A thousandth of the day is more than one of a part of it.
        double slack = hours == null ? THOUSANDTH : THOUSANDTH * 1440 / counted;
        softly.assertThat(reckoned.ratio().orElseThrow())
                .as(subject + " " + reckoned)
                .isCloseTo(1 - (double) out / counted, within(slack));
    }

    private static void during(WholeCollector collector, int from, int to, Consumer<Boolean> there) {
        collector.at(minute(from), () -> there.accept(true));
        collector.at(minute(to), () -> there.accept(false));
    }

    private static Instant minute(int number) {
        return MIDNIGHT.plus(Duration.ofMinutes(number));
    }
}
