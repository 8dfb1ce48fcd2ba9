package scot.tolbooth.collector.whole;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.TestAgent;
import scot.tolbooth.collector.state.SampleSites;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.circuit.Circuit;
import scot.tolbooth.inventory.circuit.CircuitDates;
import scot.tolbooth.inventory.circuit.CircuitReference;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A small network of real agents on loopback: a core router, a controller, and sites with a router, a switch behind it
 * and two access points that only the controller knows. It repeats names as real ones do: of devices, of interfaces and
 * of access points. Even sites have a router of SNMPv3, odd ones a switch with 32-bit counters only.
 */
final class ChaosNetwork implements AutoCloseable {

    static final String WAN = "wan0";

    private static final Change TEST = Change.by("test");
    private static final String BSN_AP = "1.3.6.1.4.1.14179.2.2.1.1.";
    private static final String TWICE = "ap-hq";
    private static final List<String> PORTS = List.of(WAN, "lan0", "lan1", "twin", "twin");

    private final WholeCollector collector;
    private final FaultyLines lines;
    private final Map<String, SimulatedRouter> routers = new HashMap<>();
    private final Map<String, Integer> accessPoints = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final List<SimulatedRouter> opened = new ArrayList<>();

    ChaosNetwork(WholeCollector collector, int siteCount, long seed) {
        this.collector = collector;
        this.lines = new FaultyLines(seed);
        site("HQ");
        device("core-rtr", "HQ", DeviceKind.WAN_ROUTER, null, false, true);
        device("core-wlc", "HQ", DeviceKind.WIRELESS_CONTROLLER, "core-rtr", false, true);
        accessPoint(TWICE, "HQ", "core-rtr");
        for (int number = 1; number <= siteCount; number++) {
            String site = "S" + number;
            site(site);
            device("rtr-" + number, site, DeviceKind.WAN_ROUTER, "core-rtr", number % 2 == 0, true);
            device("sw-" + number, site, DeviceKind.SWITCH, "rtr-" + number, false, number % 2 == 0);
            accessPoint("ap-" + number + "a", site, "sw-" + number);
            accessPoint("ap-" + number + "b", site, "sw-" + number);
            circuit("LINE-" + number, site, "rtr-" + number);
        }
        router("core-wlc").with(this::controller);
    }

    SimulatedRouter router(String name) {
        SimulatedRouter router = routers.get(name);
        if (router == null) {
            throw new IllegalArgumentException("there is no device " + name);
        }
        return router;
    }

    void line(String name, FaultyLines.Condition condition) {
        lines.set(name, condition);
    }

    /** Cuts a site off, or joins it again: nobody reaches anything there. */
    void site(int number, boolean cut) {
        FaultyLines.Condition condition = cut ? FaultyLines.Condition.CUT : FaultyLines.Condition.GOOD;
        line("rtr-" + number, condition);
        line("sw-" + number, condition);
        accessPointsOf(number, cut);
    }

    /** Lets a router die, or come back: whatever stands behind it goes with it. */
    void router(int number, boolean dead) {
        site(number, dead);
    }

    void accessPointsOf(int number, boolean gone) {
        accessPoint("ap-" + number + "a", gone);
        accessPoint("ap-" + number + "b", gone);
    }

    /** Has the controller lose an access point, or find it again. */
    void accessPoint(String name, boolean gone) {
        if (gone ? lost.add(name) : lost.remove(name)) {
            TestAgent agent = router("core-wlc").agent();
            agent.without("14179.2");
            controller(agent);
        }
    }

    @Override
    public void close() {
        lines.close();
        opened.forEach(SimulatedRouter::close);
    }

    private void controller(TestAgent agent) {
        agent.with("1.3.6.1.2.1.1.2.0", "6", "1.3.6.1.4.1.14179.1.1.4.3");
        accessPoints.forEach((name, number) -> {
            if (!lost.contains(name)) {
                known(agent, number, name);
            }
        });
        // Another council's access point has the name of one of ours: of one that no trouble reaches, for the loss of
        // one
        // of two cannot be laid to a device of the inventory.
        known(agent, accessPoints.size() + 1, TWICE);
    }

    private static void known(TestAgent agent, int number, String name) {
        String row = ".0.27.84.0.0." + number;
        agent.with(BSN_AP + "3" + row, "4", name).with(BSN_AP + "6" + row, "2", "1");
    }

    private void site(String code) {
        collector.sites().save(SampleSites.site(new SiteCode(code)), TEST);
    }

    private void device(
            String name, String site, DeviceKind kind, @Nullable String parent, boolean user, boolean wide) {
        SimulatedRouter router = new SimulatedRouter(name, collector.clock(), wide, PORTS);
        opened.add(router);
        routers.put(name, router);
        SnmpCredentials credentials =
                user ? SimulatedRouter.USER : new SnmpCredentials.Community(SnmpVersion.V2C, "public");
        save(name, site, kind, parent, lines.open(name, router.port()), credentials);
    }

    private void accessPoint(String name, String site, String parent) {
        accessPoints.put(name, accessPoints.size() + 1);
        save(name, site, DeviceKind.ACCESS_POINT, parent, Device.DEFAULT_PORT, null);
    }

    private void save(
            String name,
            String site,
            DeviceKind kind,
            @Nullable String parent,
            int port,
            @Nullable SnmpCredentials credentials) {
        Device device = new Device(
                new DeviceName(name),
                new SiteCode(site),
                kind,
                "127.0.0.1",
                port,
                parent == null ? null : new DeviceName(parent),
                Device.DEFAULT_POLL_INTERVAL,
                null,
                0);
        collector.devices().save(device, credentials, TEST);
    }

    private void circuit(String reference, String site, String router) {
        collector
                .circuits()
                .save(
                        new Circuit(
                                new CircuitReference(reference),
                                new SiteCode(site),
                                null,
                                null,
                                null,
                                null,
                                null,
                                CircuitDates.UNKNOWN,
                                new DeviceName(router),
                                WAN,
                                null,
                                0),
                        TEST);
    }
}
