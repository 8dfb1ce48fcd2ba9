package scot.tolbooth.collector.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.maintenance.Maintenance;
import scot.tolbooth.collector.maintenance.MaintenanceWindow;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.collector.state.SimulatedEstate;
import scot.tolbooth.collector.state.StateSubject;
import scot.tolbooth.inventory.calendar.OpeningHours;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A day of a simulated network, polled every minute, with outages by a script: of a device, a circuit, a site and all
 * that is reached through the core, announced work, a restart of the service and hours in which it was off. What is
 * reckoned equals the script to a thousandth.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayOfOutagesTests {

    /** A Wednesday. */
    private static final Instant MIDNIGHT = Instant.parse("2026-11-25T00:00:00Z");

    private static final Period DAY = new Period(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
    private static final Period OFF = span(14 * 60, 15 * 60 + 30);
    private static final double THOUSANDTH = 0.001;
    private static final String OPEN = "Mo-Fr 09:00-17:00";
    private static final int SITES = 4;

    private final SimulatedEstate estate = new SimulatedEstate(SITES, MIDNIGHT, new Random(24), 0.01);
    private final StateHistoryInMemory history = new StateHistoryInMemory();
    private final TreeMap<Instant, List<Runnable>> script = new TreeMap<>();
    private final List<MaintenanceWindow> windows = new ArrayList<>();
    private HistoryRecorder recorder = new HistoryRecorder(history);

    @BeforeAll
    void letADayPass() {
        out("rtr-1", span(60, 75));
        out("sw-1", span(200, 290));
        out("LINE-2", span(10 * 60, 10 * 60 + 25));
        out(SimulatedEstate.CORE, span(16 * 60, 16 * 60 + 20));
        // The router is replaced: the first hour is announced, the rest of its outage is not.
        announced("S3", span(11 * 60, 12 * 60));
        out("rtr-3", span(11 * 60 + 5, 12 * 60 + 30));
        // It fails while nobody watches, and is still out when somebody does again.
        out("rtr-4", span(15 * 60, 15 * 60 + 50));
        on(MIDNIGHT.plus(Duration.ofHours(5)), () -> recorder = new HistoryRecorder(history));
        for (Instant now = DAY.from(); now.isBefore(DAY.to()); now = now.plusSeconds(1)) {
            pass(now);
        }
    }

    private void pass(Instant now) {
        while (!script.isEmpty() && !script.firstKey().isAfter(now)) {
            script.pollFirstEntry().getValue().forEach(Runnable::run);
        }
        boolean off = !now.isBefore(OFF.from()) && now.isBefore(OFF.to());
        if (!off) {
            estate.pass(now);
            if (now.getEpochSecond() % 5 == 0) {
                recorder.record(estate.view(now, Maintenance.of(windows, now)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // minutes out, minutes that count
        "rtr-1, 35, 1350",
        "rtr-2, 20, 1350",
        // behind its router and the core, and its own
        "sw-1, 125, 1350",
        "core-rtr, 20, 1350",
        // an hour was announced
        "rtr-3, 50, 1290",
        "rtr-4, 40, 1350"
    })
    void theAvailabilityOfADeviceEqualsTheScript(String device, int out, int counted) {
        assertEquals(StateSubject.of(new DeviceName(device)), null, out, counted);
    }

    @ParameterizedTest
    @CsvSource({"LINE-1, 35, 1350", "LINE-2, 45, 1350", "LINE-3, 50, 1290", "LINE-4, 40, 1350"})
    void theAvailabilityOfACircuitEqualsTheScript(String circuit, int out, int counted) {
        assertEquals(StateSubject.of(new CircuitReference(circuit)), null, out, counted);
    }

    /** A site is out when all that it has is out: a switch that is silent alone makes it degraded. */
    @ParameterizedTest
    @CsvSource({"S1, 35, 1350", "S2, 20, 1350", "S3, 50, 1290", "S4, 40, 1350"})
    void theAvailabilityOfASiteEqualsTheScript(String site, int out, int counted) {
        assertEquals(StateSubject.of(new SiteCode(site)), null, out, counted);
    }

    /** Of eight hours, an hour and a half unwatched; to a thousandth of the day, which is finer than of these hours. */
    @ParameterizedTest
    @CsvSource({"S1, 20, 390", "S2, 20, 390", "S3, 50, 330", "S4, 40, 390"})
    void soDoesTheAvailabilityWithinOpeningHours(String site, int out, int counted) {
        assertEquals(
                StateSubject.of(new SiteCode(site)), OpeningHours.parse(OPEN).orElseThrow(), out, counted);
    }

    @Test
    void theListOfOutagesIsTheScripts() {
        assertThat(availability(StateSubject.of(new SiteCode("S1")), null).outages())
                .hasSize(2)
                .allSatisfy(outage -> assertThat(outage.to()).isNotNull());
        // The first is that of the core; the other begins where the announced work ends.
        assertThat(availability(StateSubject.of(new DeviceName("rtr-3")), null).outages())
                .hasSize(2)
                .element(1)
                .satisfies(outage -> assertThat(outage.from()).isEqualTo(MIDNIGHT.plus(Duration.ofHours(12))));
    }

    private void assertEquals(StateSubject subject, @Nullable OpeningHours hours, int out, int counted) {
        double slack = THOUSANDTH * Duration.ofDays(1).toMinutes() / counted;
        assertThat(availability(subject, hours).ratio().orElseThrow())
                .isCloseTo(1 - (double) out / counted, within(hours == null ? THOUSANDTH : slack));
    }

    private Availability availability(StateSubject subject, @Nullable OpeningHours hours) {
        return new Availabilities(history, Clock.fixed(DAY.to(), ZoneOffset.UTC)).of(subject, DAY, hours);
    }

    private void out(String what, Period when) {
        on(when.from(), () -> estate.breaks(what));
        on(when.to(), () -> estate.mend(what));
    }

    private void announced(String site, Period when) {
        Scope scope = Scope.of(new SiteCode(site));
        windows.add(new MaintenanceWindow(1, scope, when.from(), when.to(), "new router", "test", 1));
    }

    private void on(Instant at, Runnable event) {
        script.computeIfAbsent(at, instant -> new ArrayList<>()).add(event);
    }

    private static Period span(int fromMinute, int toMinute) {
        return new Period(MIDNIGHT.plus(Duration.ofMinutes(fromMinute)), MIDNIGHT.plus(Duration.ofMinutes(toMinute)));
    }
}
