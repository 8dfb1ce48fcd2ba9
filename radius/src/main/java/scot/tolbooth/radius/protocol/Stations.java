package scot.tolbooth.radius.protocol;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.tolbooth.radius.nas.MacAddress;

/** Reads from a packet who wants in and over which Wi-Fi, in the forms that NASes write it. */
public final class Stations {

    private static final Pattern ACCESS_POINT_AND_SSID =
            Pattern.compile("(?:[0-9A-Fa-f]{2}[-:]?){5}[0-9A-Fa-f]{2}:(.+)");

    private Stations() {}

    /** The user's device, from Calling-Station-Id. */
    public static Optional<MacAddress> device(RadiusPacket packet) {
        return packet.text(AttributeType.CALLING_STATION_ID).flatMap(Stations::mac);
    }

    /** The name of the Wi-Fi, from Called-Station-Id as RFC 3580 section 3.20 has it, or from a vendor's attribute. */
    public static Optional<String> ssid(RadiusPacket packet) {
        return packet.text(AttributeType.CALLED_STATION_ID)
                .flatMap(Stations::ssidOfCalled)
                .or(() -> packet.text(AttributeType.ARUBA_ESSID_NAME))
                .or(() -> packet.text(AttributeType.RUCKUS_SSID));
    }

    /** The MAC address that the text is, if it is one. */
    public static Optional<MacAddress> mac(String text) {
        return MacAddress.find(text);
    }

    private static Optional<String> ssidOfCalled(String called) {
        Matcher matcher = ACCESS_POINT_AND_SSID.matcher(called);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
