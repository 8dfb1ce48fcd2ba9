package scot.tolbooth.collector.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.maintenance.Maintenance;
import scot.tolbooth.collector.maintenance.MaintenanceWindow;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.collector.state.EstateView;
import scot.tolbooth.collector.state.SimulatedEstate;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Troubles of a simulated network, polled as the real one is: no false alarm, none missed, one for each cause. Half a day
 * of them here; the long run is asked for by their number, in {@code
 * tolbooth.chaos.troubles}, with {@code tolbooth.chaos.sites} and {@code tolbooth.chaos.seed}.
 */
class ChaosTests {

    private static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final int SITES = Integer.getInteger("tolbooth.chaos.sites", 8);
    private static final int TROUBLES = Integer.getInteger("tolbooth.chaos.troubles", 9);
    private static final long SEED = Long.getLong("tolbooth.chaos.seed", 3);
    private static final Duration APART = Duration.ofMinutes(75);
    private static final double LOST_POLLS = 0.01;

    private final List<MaintenanceWindow> windows = new ArrayList<>();
    private final TreeMap<Instant, List<Runnable>> script = new TreeMap<>();
    private final List<String> expected = new ArrayList<>();
    private final Map<AlarmKey, Alarm> open = new HashMap<>();
    private final Map<AlarmKey, Alarm> closed = new HashMap<>();
    private final List<String> raised = new ArrayList<>();
    private AlarmEngine engine = new AlarmEngine(AlarmSettings.usual().inUse());

    @Test
    void everyCauseRaisesExactlyOneAlarmAndNothingElseDoes() {
        Random random = new Random(SEED);
        SimulatedEstate estate = new SimulatedEstate(SITES, START, random, LOST_POLLS);
        Questions questions = new Questions(estate::askNow);
        for (int number = 0; number < TROUBLES; number++) {
            trouble(estate, random, START.plus(Duration.ofMinutes(10)).plus(APART.multipliedBy(number)));
        }
        Instant end = START.plus(APART.multipliedBy(TROUBLES + 1L));

        for (Instant now = START; now.isBefore(end); now = now.plusSeconds(1)) {
            while (!script.isEmpty() && !script.firstKey().isAfter(now)) {
                script.pollFirstEntry().getValue().forEach(Runnable::run);
            }
            estate.pass(now);
            if (now.getEpochSecond() % 5 == 0) {
                look(estate.view(now, Maintenance.of(windows, now)), questions);
            }
        }

        assertThat(raised).containsExactlyElementsOf(expected);
        assertThat(open).isEmpty();
    }

    private void look(EstateView view, Questions questions) {
        questions.ask(view);
        for (Decision decision : engine.decide(StateSignals.of(view), open, view.at())) {
            if (decision instanceof Decision.Raise raise) {
                raise(raise, view.at());
            } else if (decision instanceof Decision.Clear clear) {
                end(clear.alarm(), view.at());
            } else if (decision instanceof Decision.Drop drop) {
                end(drop.alarm(), view.at());
            } else if (decision instanceof Decision.Keep keep) {
                Alarm alarm = keep.alarm();
                open.put(alarm.key(), alarm(alarm.key(), alarm.raised(), null, keep.flapping(), keep.muted()));
            }
        }
    }

    /** As the database does it: what was cleared a short while ago is opened again. */
    private void raise(Decision.Raise raise, Instant at) {
        AlarmKey key = raise.signal().key();
        Alarm before = closed.get(key);
        boolean again = before != null
                && before.ending() != null
                && !before.ending().at().isBefore(at.minus(AlarmSettings.usual().reopenWithin()));
        if (!again) {
            raised.add(key.rule().word() + " " + raise.signal().name());
        }
        assertThat(open).doesNotContainKey(key);
        open.put(key, alarm(key, at, null, raise.flapping(), null));
    }

    private void end(Alarm alarm, Instant at) {
        open.remove(alarm.key());
        closed.put(alarm.key(), alarm(alarm.key(), alarm.raised(), new Alarm.Ending(at, "answers"), false, null));
    }

    private void trouble(SimulatedEstate estate, Random random, Instant at) {
        int site = 1 + random.nextInt(SITES);
        switch (random.nextInt(9)) {
            case 0 -> outage(estate, "rtr-" + site, "device-down", at, minutes(random, 4, 40));
            case 1 -> outage(estate, "sw-" + site, "device-down", at, minutes(random, 4, 40));
            case 2 -> outage(estate, "ap-" + site + "a", "access-point-down", at, minutes(random, 6, 40));
            case 3 -> outage(estate, "LINE-" + site, "circuit-down", at, minutes(random, 4, 40));
            case 4 -> outage(estate, SimulatedEstate.CORE, "device-down", at, minutes(random, 4, 40));
            case 5 -> flapping(estate, "rtr-" + site, at, random);
            case 6 -> announced(estate, site, at);
            case 7 -> outage(estate, SimulatedEstate.CONTROLLER, "device-down", at, minutes(random, 4, 40));
            default -> blip(estate, "rtr-" + site, at);
        }
        if (random.nextInt(3) == 0) {
            on(at.plusSeconds(random.nextInt(1800)), this::restart);
        }
    }

    /** Something breaks and is mended. */
    private void outage(SimulatedEstate estate, String what, String rule, Instant at, Duration lasting) {
        expected.add(rule + " " + what);
        on(at, () -> estate.breaks(what));
        on(at.plus(lasting), () -> estate.mend(what));
    }

    /** A line that comes and goes is one trouble. */
    private void flapping(SimulatedEstate estate, String what, Instant at, Random random) {
        expected.add("device-down " + what);
        Instant next = at;
        for (int turn = 0; turn < 5; turn++) {
            on(next, () -> estate.breaks(what));
            next = next.plus(minutes(random, 3, 5));
            on(next, () -> estate.mend(what));
            next = next.plus(minutes(random, 2, 5));
        }
    }

    /** The site's router is replaced within an announced window. */
    private void announced(SimulatedEstate estate, int site, Instant at) {
        windows.add(new MaintenanceWindow(
                1,
                Scope.of(new SiteCode("S" + site)),
                at.minusSeconds(60),
                at.plusSeconds(1800),
                "new router",
                "t",
                1));
        on(at, () -> estate.breaks("rtr-" + site));
        on(at.plusSeconds(1500), () -> estate.mend("rtr-" + site));
    }

    /** So short that it is hardly noticed. */
    private void blip(SimulatedEstate estate, String what, Instant at) {
        on(at, () -> estate.breaks(what));
        on(at.plusSeconds(8), () -> estate.mend(what));
    }

    /** The collector dies and comes back: what it remembered is gone, what is in the database is not. */
    private void restart() {
        engine = new AlarmEngine(AlarmSettings.usual().inUse());
    }

    private void on(Instant at, Runnable event) {
        script.computeIfAbsent(at, instant -> new ArrayList<>()).add(event);
    }

    private static Duration minutes(Random random, int least, int most) {
        return Duration.ofSeconds(60L * least + random.nextInt(60 * (most - least)));
    }

    private static Alarm alarm(
            AlarmKey key, Instant raised, Alarm.@Nullable Ending ending, boolean flapping, @Nullable String muted) {
        return new Alarm(
                1,
                key,
                key.subject(),
                null,
                Severity.MAJOR,
                "",
                raised,
                raised,
                ending,
                1,
                flapping,
                muted,
                List.of(),
                null,
                Alarm.Handling.NONE,
                1);
    }
}
