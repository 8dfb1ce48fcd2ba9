package scot.tolbooth.collector.discovery;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.profile.Collected;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.inventory.device.DeviceKind;

/** What a device seems to be: a suggestion, for an engineer to look at. */
final class KindRule {

    private static final Pattern FIREWALL =
            Pattern.compile("(?i)forti(gate|os)|firewall|adaptive security appliance|pan-os|sonicwall|\\bsrx\\d");
    /** A router with a few ports of a switch is still a router. */
    private static final int PORTS_OF_A_SWITCH = 7;

    private KindRule() {}

    /** @return absent where nothing tells */
    static @Nullable DeviceKind of(Profile profile, String description, Collected collected) {
        if (FIREWALL.matcher(description + " " + profile.title()).find()) {
            return DeviceKind.FIREWALL;
        }
        LldpReading lldp = new LldpReading(collected);
        if (!profile.wirelessOptional() && profile.accessPoints() != null) {
            return DeviceKind.WIRELESS_CONTROLLER;
        }
        if (!profile.wirelessOptional() && profile.self() || lldp.isAccessPoint() && !lldp.isRouter()) {
            return DeviceKind.ACCESS_POINT;
        }
        long ports = number(collected.value(ProbeObjects.BRIDGE_PORTS).orElse(null));
        boolean forwards = number(collected.value(ProbeObjects.FORWARDING).orElse(null)) == 1;
        if (ports >= PORTS_OF_A_SWITCH) {
            return DeviceKind.SWITCH;
        }
        if (forwards || lldp.isRouter()) {
            return DeviceKind.WAN_ROUTER;
        }
        return ports > 1 || lldp.isBridge() ? DeviceKind.SWITCH : null;
    }

    private static long number(@Nullable SnmpValue value) {
        return value instanceof SnmpValue.Whole whole ? whole.value() : 0;
    }
}
