package scot.tolbooth.radius.protocol;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import scot.tolbooth.radius.nas.MacAddress;

/** Reads from a packet who wants in and over which Wi-Fi, in the forms that NASes write it. */
public final class Stations {

    /** Begins the Cisco-AVPair that says what a Cisco or Meraki NAS calls the session. */
    public static final String AUDIT_SESSION_ID = "audit-session-id=";

    private static final Pattern ACCESS_POINT_AND_SSID =
            Pattern.compile("(?:[0-9A-Fa-f]{2}[-:]?){5}[0-9A-Fa-f]{2}:(.+)");

    private Stations() {}

    /** The user's device, from Calling-Station-Id. */
    public static Optional<MacAddress> device(RadiusPacket packet) {
        return packet.text(AttributeType.CALLING_STATION_ID).flatMap(MacAddress::find);
    }

    /** The name of the Wi-Fi, from Called-Station-Id as RFC 3580 section 3.20 has it, or from a vendor's attribute. */
    public static Optional<String> ssid(RadiusPacket packet) {
        return Stream.of(
                        packet.text(AttributeType.CALLED_STATION_ID).flatMap(Stations::ssidOfCalled),
                        packet.text(AttributeType.ARUBA_ESSID_NAME),
                        packet.text(AttributeType.RUCKUS_SSID))
                .flatMap(Optional::stream)
                .map(Stations::withoutNul)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    /** What a Cisco or Meraki NAS calls the session, from Cisco-AVPair. */
    public static Optional<String> auditSessionId(RadiusPacket packet) {
        return packet.all(AttributeType.CISCO_AVPAIR).stream()
                .map(Octets::text)
                .filter(pair -> pair.startsWith(AUDIT_SESSION_ID))
                .map(pair -> withoutNul(pair.substring(AUDIT_SESSION_ID.length())))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** PostgreSQL takes no NUL in a text; some NASes end theirs with one, and an SSID may hold any octet. */
    public static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    private static Optional<String> ssidOfCalled(String called) {
        Matcher matcher = ACCESS_POINT_AND_SSID.matcher(called);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
