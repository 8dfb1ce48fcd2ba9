package scot.tolbooth.collector.trap;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.tolbooth.collector.snmp.Oid;

/** Which notifications are worth a look at once: a device restarted, a link or an access point came or went. */
final class TrapRule {

    private static final Map<Oid, String> WORTH_A_LOOK = Map.ofEntries(
            // SNMPv2-MIB and IF-MIB
            Map.entry(Oid.of("1.3.6.1.6.3.1.1.5.1"), "coldStart"),
            Map.entry(Oid.of("1.3.6.1.6.3.1.1.5.2"), "warmStart"),
            Map.entry(Oid.of("1.3.6.1.6.3.1.1.5.3"), "linkDown"),
            Map.entry(Oid.of("1.3.6.1.6.3.1.1.5.4"), "linkUp"),
            // BGP4-MIB
            Map.entry(Oid.of("1.3.6.1.2.1.15.7.1"), "bgpEstablished"),
            Map.entry(Oid.of("1.3.6.1.2.1.15.7.2"), "bgpBackwardTransition"),
            // AIRESPACE-WIRELESS-MIB and CISCO-LWAPP-AP-MIB
            Map.entry(Oid.of("1.3.6.1.4.1.14179.2.6.3.7"), "bsnAPAssociated"),
            Map.entry(Oid.of("1.3.6.1.4.1.14179.2.6.3.8"), "bsnAPDisassociated"),
            Map.entry(Oid.of("1.3.6.1.4.1.14179.2.6.3.9"), "bsnAPIfUp"),
            Map.entry(Oid.of("1.3.6.1.4.1.14179.2.6.3.10"), "bsnAPIfDown"),
            Map.entry(Oid.of("1.3.6.1.4.1.9.9.513.0.2"), "ciscoLwappApCrash"),
            Map.entry(Oid.of("1.3.6.1.4.1.9.9.513.0.4"), "ciscoLwappApAssociated"),
            Map.entry(Oid.of("1.3.6.1.4.1.9.9.513.0.11"), "ciscoLwappApIfDown"),
            // WLSX-TRAP-MIB
            Map.entry(Oid.of("1.3.6.1.4.1.14823.2.3.1.11.1.2.1040"), "wlsxAccessPointIsUp"),
            Map.entry(Oid.of("1.3.6.1.4.1.14823.2.3.1.11.1.2.1041"), "wlsxAccessPointIsDown"),
            // RUCKUS-ZD-EVENT-MIB
            Map.entry(Oid.of("1.3.6.1.4.1.25053.2.2.1.1"), "ruckusZDEventAPJoinTrap"),
            Map.entry(Oid.of("1.3.6.1.4.1.25053.2.2.1.5"), "ruckusZDEventAPLostTrap"),
            Map.entry(Oid.of("1.3.6.1.4.1.25053.2.2.1.6"), "ruckusZDEventAPLostHeartbeatTrap"),
            // RUCKUS-SZ-EVENT-MIB
            Map.entry(Oid.of("1.3.6.1.4.1.25053.2.11.1.21"), "ruckusSZAPConnectedTrap"),
            Map.entry(Oid.of("1.3.6.1.4.1.25053.2.11.1.23"), "ruckusSZAPDisconnectedTrap"),
            Map.entry(Oid.of("1.3.6.1.4.1.25053.2.11.1.24"), "ruckusSZAPLostHeartbeatTrap"),
            Map.entry(Oid.of("1.3.6.1.4.1.25053.2.11.1.25"), "ruckusSZAPRebootTrap"),
            // FORTINET-FORTIGATE-MIB
            Map.entry(Oid.of("1.3.6.1.4.1.12356.101.2.0.801"), "fgTrapWcApUp"),
            Map.entry(Oid.of("1.3.6.1.4.1.12356.101.2.0.802"), "fgTrapWcApDown"));

    private static final Map<Oid, String> BY_SHORTENED = WORTH_A_LOOK.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(entry -> shortened(entry.getKey()), Map.Entry::getValue));

    private TrapRule() {}

    /** The name of a notification that is worth a look; empty for others. */
    static Optional<String> worthALook(Oid trap) {
        return Optional.ofNullable(BY_SHORTENED.get(shortened(trap)));
    }

    /**
     * Without the 0 before the last number. A trap of version 1 always gets one when it is translated (RFC 3584 section
     * 3.1), and few vendors have it in the names of their MIBs.
     */
    private static Oid shortened(Oid trap) {
        int last = trap.size() - 1;
        return last > 1 && trap.part(last - 1) == 0 ? trap.head(last - 1).append(trap.from(last)) : trap;
    }
}
