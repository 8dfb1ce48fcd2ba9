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
    private static final Pattern SWITCH = Pattern.compile(
            "(?i)\\bswitch|procurve|jetstream|catalyst|\\bc(29|35|36|37)\\d\\d|\\bws-c|arubaos-cx|\\b(jl|j9)\\d{3}a\\b");
    private static final Pattern ROUTER = Pattern.compile(
            "(?i)\\brouter|\\bisr\\d|vigor|firebrick|edgeos|\\brut[xm]?\\d|cradlepoint|\\bfb\\d{4}\\b|\\bar\\d{3}");
    /** A router with a few ports of a switch is still a router. */
    private static final int PORTS_OF_A_SWITCH = 7;

    private KindRule() {}

    /**
     * Looks at the profile that fits, at words and at what the device says it does.
     *
     * @param words its description and model
     * @return absent where nothing tells
     */
    static @Nullable DeviceKind of(Profile profile, String words, Collected collected) {
        if (FIREWALL.matcher(words + " " + profile.title()).find()) {
            return DeviceKind.FIREWALL;
        }
        LldpReading lldp = new LldpReading(collected);
        if (!profile.wirelessOptional() && profile.accessPoints() != null) {
            return DeviceKind.WIRELESS_CONTROLLER;
        }
        boolean looksLikeOne = lldp.isAccessPoint() && !lldp.isRouter();
        if ((!profile.wirelessOptional() && profile.self()) || looksLikeOne) {
            return DeviceKind.ACCESS_POINT;
        }
        DeviceKind wired = ofWired(words, collected, lldp);
        return wired == null && countsAccessPoints(profile) ? DeviceKind.WIRELESS_CONTROLLER : wired;
    }

    private static @Nullable DeviceKind ofWired(String words, Collected collected, LldpReading lldp) {
        long ports = number(collected.value(ProbeObjects.BRIDGE_PORTS).orElse(null));
        boolean forwards = number(collected.value(ProbeObjects.FORWARDING).orElse(null)) == 1;
        if (ports >= PORTS_OF_A_SWITCH || SWITCH.matcher(words).find()) {
            return DeviceKind.SWITCH;
        }
        if (forwards || lldp.isRouter() || ROUTER.matcher(words).find()) {
            return DeviceKind.WAN_ROUTER;
        }
        return ports > 1 || lldp.isBridge() ? DeviceKind.SWITCH : null;
    }

    private static boolean countsAccessPoints(Profile profile) {
        return profile.accessPointCount() != null || profile.accessPointsUp() != null;
    }

    private static long number(@Nullable SnmpValue value) {
        return value instanceof SnmpValue.Whole whole ? whole.value() : 0;
    }
}
