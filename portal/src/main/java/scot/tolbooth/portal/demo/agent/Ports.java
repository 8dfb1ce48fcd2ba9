package scot.tolbooth.portal.demo.agent;

import java.util.ArrayList;
import java.util.List;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;

/** Which interfaces a device has. */
final class Ports {

    private static final int GIGABIT = 1000;
    private static final int SWITCH_PORTS = 24;
    private static final double FIVE_GHZ = 0.7;

    private Ports() {}

    static List<Port> of(SimulatedDevice device) {
        int accessPoints = device.site().accessPoints();
        return switch (device.product()) {
            case CISCO_ISR ->
                List.of(
                        Port.outer(1, "GigabitEthernet0/0/0", 200),
                        lan(2, "GigabitEthernet0/0/1"),
                        Port.unused(3, "GigabitEthernet0", GIGABIT),
                        Port.loopback(4, "Loopback0"));
            case MIKROTIK_ROUTER ->
                List.of(
                        Port.outer(1, "ether1", 200),
                        lan(2, "ether2"),
                        Port.unused(3, "ether3", GIGABIT),
                        Port.unused(4, "ether4", GIGABIT),
                        Port.unused(5, "ether5", GIGABIT),
                        Port.inner(6, "bridge", "", Port.BRIDGE, 0, 1));
            case DRAYTEK ->
                List.of(
                        lan(1, "LAN"),
                        Port.outer(4, "WAN1", 80),
                        Port.unused(5, "WAN2", GIGABIT),
                        Port.unused(6, "WAN3", GIGABIT));
            case FORTIGATE ->
                List.of(
                        Port.outer(1, "wan1", 500),
                        Port.unused(2, "wan2", GIGABIT),
                        lan(3, "internal"),
                        Port.unused(4, "dmz", GIGABIT));
            case TELTONIKA ->
                List.of(
                        Port.loopback(1, "lo"),
                        lan(2, "eth0"),
                        Port.unused(3, "eth1", GIGABIT),
                        Port.inner(12, "br-lan", "", Port.BRIDGE, 0, 1),
                        Port.outer(18, "qmimux0", 150));
            case CISCO_SWITCH -> switchPorts(accessPoints, 10101, "Gi1/0/");
            case ARUBA_SWITCH -> switchPorts(accessPoints, 1, "1/1/");
            case ARUBA_INSTANT -> List.of(accessPointUplink(1, "eth0", accessPoints), Port.unused(2, "eth1", GIGABIT));
            case UNIFI_AP -> radios(accessPoints, "eth0", "ra0", "rai0");
            case MIKROTIK_AP -> radios(accessPoints, "ether1", "wlan1", "wlan2");
            case CISCO_WLC ->
                List.of(
                        new Port(1, "Unit: 0 Slot: 0 Port: 1", "", Port.ETHERNET, GIGABIT, 1, 1),
                        Port.unused(2, "Unit: 0 Slot: 0 Port: 2", GIGABIT));
            case ZONE_DIRECTOR -> List.of(new Port(1, "eth0", "", Port.ETHERNET, GIGABIT, 0.1, 0.1));
            case SMARTZONE, CONTROLLED_AP -> List.of();
        };
    }

    private static Port lan(int index, String name) {
        return Port.inner(index, name, "LAN", Port.ETHERNET, GIGABIT, 1);
    }

    private static List<Port> switchPorts(int accessPoints, int firstIndex, String prefix) {
        List<Port> ports = new ArrayList<>();
        ports.add(new Port(firstIndex, prefix + 1, "Uplink", Port.ETHERNET, GIGABIT, 1, Port.UPLOAD));
        for (int number = 2; number <= SWITCH_PORTS; number++) {
            int at = firstIndex + number - 1;
            ports.add(
                    number <= accessPoints + 1
                            ? Port.inner(
                                    at,
                                    prefix + number,
                                    "Access point " + (number - 1),
                                    Port.ETHERNET,
                                    GIGABIT,
                                    1.0 / accessPoints)
                            : Port.unused(at, prefix + number, GIGABIT));
        }
        return ports;
    }

    private static Port accessPointUplink(int index, String name, int accessPoints) {
        return new Port(index, name, "", Port.ETHERNET, GIGABIT, 1.0 / accessPoints, Port.UPLOAD / accessPoints);
    }

    private static List<Port> radios(int accessPoints, String wired, String slow, String fast) {
        return List.of(
                accessPointUplink(1, wired, accessPoints),
                Port.inner(2, slow, "", Port.WIFI, 300, (1 - FIVE_GHZ) / accessPoints),
                Port.inner(3, fast, "", Port.WIFI, 866, FIVE_GHZ / accessPoints));
    }
}
