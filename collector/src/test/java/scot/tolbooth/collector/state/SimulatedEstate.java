package scot.tolbooth.collector.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.maintenance.Maintenance;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.Site;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A network that exists in memory only, polled as the real one is: one core router, a controller behind it, and sites
 * with a router, a switch behind it and two access points that only the controller knows.
 */
public final class SimulatedEstate {

    public static final String CORE = "core-rtr";
    public static final String CONTROLLER = "core-wlc";

    private static final Duration INTERVAL = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int FAILURES_BEYOND_DOUBT = 4;
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private final List<Site> sites = new ArrayList<>();
    private final Map<DeviceName, Device> devices = new TreeMap<>();
    private final List<Circuit> circuits = new ArrayList<>();
    private final Map<DeviceName, DeviceRecord> records = new HashMap<>();
    private final Map<DeviceName, Instant> due = new HashMap<>();
    private final Set<DeviceName> running = new HashSet<>();
    private final PriorityQueue<Pending> pending = new PriorityQueue<>();
    private final InterfaceLevels levels = new InterfaceLevels();
    private final Set<String> broken = new HashSet<>();
    private final Random random;
    private final double lost;
    private List<AccessPointRecord> accessPoints = List.of();

    private record Pending(Instant at, DeviceName device, Instant begun, boolean answered)
            implements Comparable<Pending> {
        @Override
        public int compareTo(Pending other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? device.value().compareTo(other.device.value()) : byTime;
        }
    }

    /** @param lost share of polls that are lost though the device is well */
    public SimulatedEstate(int siteCount, Instant start, Random random, double lost) {
        this.random = random;
        this.lost = lost;
        site("HQ");
        device(CORE, "HQ", DeviceKind.WAN_ROUTER, null, true, start);
        device(CONTROLLER, "HQ", DeviceKind.WIRELESS_CONTROLLER, CORE, true, start);
        for (int number = 1; number <= siteCount; number++) {
            String site = "S" + number;
            site(site);
            device("rtr-" + number, site, DeviceKind.WAN_ROUTER, CORE, true, start);
            device("sw-" + number, site, DeviceKind.SWITCH, number % 2 == 0 ? null : "rtr-" + number, true, start);
            device("ap-" + number + "a", site, DeviceKind.ACCESS_POINT, "sw-" + number, false, start);
            device("ap-" + number + "b", site, DeviceKind.ACCESS_POINT, "sw-" + number, false, start);
            circuits.add(new Circuit(
                    new CircuitReference("LINE-" + number),
                    new SiteCode(site),
                    null,
                    null,
                    null,
                    null,
                    null,
                    CircuitDates.UNKNOWN,
                    new DeviceName("rtr-" + number),
                    "wan0",
                    null,
                    1));
        }
    }

    /** Breaks a device, an access point or, by its reference, the interface of a circuit. */
    public void breaks(String what) {
        broken.add(what);
    }

    public void mend(String what) {
        broken.remove(what);
    }

    public void askNow(DeviceName device) {
        due.computeIfPresent(device, (name, at) -> Instant.MIN);
    }

    /** Lets everything happen that happens up to that instant. */
    public void pass(Instant now) {
        due.forEach((device, at) -> {
            if (!at.isAfter(now) && running.add(device)) {
                boolean answers = reachable(device) && random.nextDouble() >= lost;
                pending.add(new Pending(answers ? now : now.plus(TIMEOUT), device, now, answers));
            }
        });
        while (!pending.isEmpty() && !pending.peek().at.isAfter(now)) {
            finish(pending.remove());
        }
    }

    public EstateView view(Instant now, Maintenance maintenance) {
        EstateFacts facts =
                new EstateFacts(devices.values(), records.values(), accessPoints, site -> true, maintenance, now);
        return EstateViews.of(facts, sites, circuits, levels);
    }

    private void finish(Pending poll) {
        running.remove(poll.device);
        PollReport.Outcome outcome = poll.answered ? answer(poll) : new PollReport.Silent("no answer within 4 s");
        PollReport report = new PollReport(poll.device, poll.begun, outcome);
        DeviceRecord after = PollRule.device(records.get(poll.device), report);
        records.put(poll.device, after);
        if (outcome instanceof PollReport.Answered answered && answered.accessPoints() != null) {
            accessPoints = PollRule.accessPoints(accessPoints, report, answered.accessPoints());
        }
        due.put(
                poll.device,
                poll.at.plus(after.failures() > 0 && after.failures() < FAILURES_BEYOND_DOUBT ? SOON : INTERVAL));
    }

    private PollReport.Answered answer(Pending poll) {
        circuits.stream()
                .filter(circuit -> poll.device.equals(circuit.router()))
                .forEach(circuit -> levels.take(
                        poll.device,
                        List.of(new Point(
                                "interface",
                                new TreeMap<>(Map.of("interface", "wan0")),
                                Map.of("up", broken.contains(circuit.reference().value()) ? 0.0 : 1.0),
                                poll.begun)),
                        true));
        List<PollReport.AccessPoint> reported = poll.device.value().equals(CONTROLLER) ? reported() : null;
        return new PollReport.Answered(Duration.ofMillis(5), null, null, null, reported);
    }

    /** One maker's controller keeps the row of a lost access point, another's does not: odd sites and even ones. */
    private List<PollReport.AccessPoint> reported() {
        List<PollReport.AccessPoint> reported = new ArrayList<>();
        for (Device device : devices.values()) {
            boolean there = reachable(device.name());
            boolean keepsRow = device.name().value().hashCode() % 2 == 0;
            if (device.kind() == DeviceKind.ACCESS_POINT && (there || keepsRow)) {
                reported.add(new PollReport.AccessPoint(
                        "serial-" + device.name(),
                        device.name().value(),
                        there ? OperationalState.UP : OperationalState.DOWN,
                        there ? "connected to its controller" : "not connected to its controller",
                        there ? 4 : 0));
            }
        }
        return reported;
    }

    /** By what is really so, which the service must find out. */
    private boolean reachable(DeviceName name) {
        Device device = devices.get(name);
        while (device != null) {
            if (broken.contains(device.name().value())) {
                return false;
            }
            DeviceName parent = device.parent();
            if (parent == null && device.kind() == DeviceKind.SWITCH) {
                parent = new DeviceName(device.name().value().replace("sw-", "rtr-"));
            }
            device = parent == null ? null : devices.get(parent);
        }
        return true;
    }

    private void site(String code) {
        sites.add(SampleSites.site(new SiteCode(code)));
    }

    private void device(
            String name, String site, DeviceKind kind, @Nullable String parent, boolean polled, Instant start) {
        DeviceName key = new DeviceName(name);
        devices.put(
                key,
                new Device(
                        key,
                        new SiteCode(site),
                        kind,
                        "192.0.2.1",
                        161,
                        parent == null ? null : new DeviceName(parent),
                        INTERVAL,
                        null,
                        1));
        if (polled) {
            due.put(key, start.plusSeconds(random.nextInt(60)));
        }
    }
}
