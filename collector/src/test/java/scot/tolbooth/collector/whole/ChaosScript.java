package scot.tolbooth.collector.whole;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.whole.FaultyLines.Condition;

/** What happens to a network when, and which alarms it must raise. */
final class ChaosScript {

    /** Of datagrams, each way: half of all questions remain without an answer. */
    private static final double LOST = 0.3;

    private static final Duration DELAY = Duration.ofSeconds(3).dividedBy(WholeCollector.PACE);

    private static final Duration SHORT = Duration.ofSeconds(130);

    /** What was cleared less than half an hour ago is opened again: the next trouble is another alarm. */
    private static final Duration APART = Duration.ofMinutes(45);

    private final WholeCollector collector;
    private final ChaosNetwork network;
    private final int sites;
    private final Instant start;
    private final List<String> expected = new ArrayList<>();
    private final Set<String> allowed = new HashSet<>();

    ChaosScript(WholeCollector collector, ChaosNetwork network, int sites, Instant start) {
        this.collector = collector;
        this.network = network;
        this.sites = sites;
        this.start = start;
    }

    /** The alarms that must come, and no others. */
    List<String> expected() {
        return expected;
    }

    /** Alarms that may come, each once: a device that is hard to reach for long is degraded. */
    Set<String> allowed() {
        return allowed;
    }

    /** Every kind of trouble once, some at the same time at different sites; gives the end. */
    Instant each() {
        dead(minute(2), 1, SHORT);
        slow(minute(2), "rtr-2", SHORT.dividedBy(2));
        lossy(minute(2), "rtr-3", SHORT);
        at(minute(5), () -> network.router("rtr-3").resetCounters());
        at(minute(6), () -> network.router("rtr-2").reboot());
        at(minute(6), () -> network.router("sw-2").renumber());
        noise(minute(6), "sw-3", SHORT);
        lostAccessPoint(minute(6), "ap-1a", Duration.ofMinutes(3));
        at(minute(10), () -> network.router("rtr-1").reboot());
        at(minute(10), () -> network.router("rtr-1").renumber());
        cut(minute(10), 2, SHORT);
        portDown(minute(10), 3, SHORT);
        return minute(15);
    }

    /** Troubles that are drawn, one after the other; gives the end. */
    Instant drawn(Random random, Duration lasting) {
        Instant end = start.plus(lasting);
        for (Instant at = minute(10); at.plus(APART).isBefore(end); at = at.plus(APART)) {
            draw(at, random);
        }
        return end;
    }

    /** Much gets lost on the line to every router and switch; gives the end. */
    Instant lossyEverywhere(Duration lasting) {
        for (int site = 1; site <= sites; site++) {
            lossy(minute(3), "rtr-" + site, lasting);
            lossy(minute(3), "sw-" + site, lasting);
        }
        return minute(5).plus(lasting);
    }

    private void draw(Instant at, Random random) {
        int site = 1 + random.nextInt(sites);
        String device = (random.nextBoolean() ? "rtr-" : "sw-") + site;
        Duration lasting = Duration.ofSeconds(240 + random.nextInt(600));
        switch (random.nextInt(10)) {
            case 0 -> dead(at, site, lasting);
            case 1 -> lossy(at, device, lasting);
            case 2 -> at(at, () -> network.router(device).resetCounters());
            case 3 -> at(at, () -> network.router(device).reboot());
            case 4 -> at(at, () -> network.router(device).renumber());
            case 5 -> noise(at, "sw-" + site, lasting);
            case 6 -> slow(at, device, lasting);
            case 7 -> cut(at, site, lasting);
            case 8 -> lostAccessPoint(at, "ap-" + site + "a", lasting);
            default -> portDown(at, site, lasting);
        }
    }

    private void dead(Instant at, int site, Duration lasting) {
        trouble(at, lasting, "device-down rtr-" + site, dead -> network.router(site, dead));
    }

    /** A line on which much gets lost is slow, not dead. */
    private void lossy(Instant at, String device, Duration lasting) {
        allowed.add("device-degraded " + device);
        trouble(at, lasting, null, there -> network.line(device, there ? Condition.lossy(LOST) : Condition.GOOD));
    }

    private void slow(Instant at, String device, Duration lasting) {
        allowed.add("device-degraded " + device);
        trouble(at, lasting, null, there -> network.line(device, there ? Condition.slow(DELAY) : Condition.GOOD));
    }

    private void noise(Instant at, String device, Duration lasting) {
        trouble(
                at,
                lasting,
                "device-down " + device,
                there -> network.line(device, there ? Condition.NOISE : Condition.GOOD));
    }

    private void cut(Instant at, int site, Duration lasting) {
        trouble(at, lasting, "device-down rtr-" + site, cut -> network.site(site, cut));
    }

    private void lostAccessPoint(Instant at, String name, Duration lasting) {
        trouble(at, lasting, "access-point-down " + name, gone -> network.accessPoint(name, gone));
    }

    private void portDown(Instant at, int site, Duration lasting) {
        trouble(
                at,
                lasting,
                "circuit-down LINE-" + site,
                down -> network.router("rtr-" + site).port(ChaosNetwork.WAN, !down));
    }

    private void trouble(Instant at, Duration lasting, @Nullable String alarm, Consumer<Boolean> there) {
        if (alarm != null) {
            expected.add(alarm);
        }
        at(at, () -> there.accept(true));
        at(at.plus(lasting), () -> there.accept(false));
    }

    private void at(Instant moment, Runnable event) {
        collector.at(moment, event);
    }

    private Instant minute(int number) {
        return start.plus(Duration.ofMinutes(number));
    }
}
