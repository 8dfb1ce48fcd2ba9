package scot.tolbooth.radius.authentication;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * A device that a NAS was told to send to the portal, as the NAS itself names it. Personal data.
 *
 * @param source the address that the NAS sends from
 * @param nasIdentifier what the NAS calls itself, or empty
 * @param station the device in the NAS's spelling: some compare the text
 * @param ssid absent where the NAS did not say
 * @param auditSessionId what the NAS calls the session; absent where it did not say
 */
public record RedirectedDevice(
        NasName nas,
        InetAddress source,
        String nasIdentifier,
        String station,
        @Nullable String ssid,
        @Nullable String auditSessionId) {

    public MacAddress mac() {
        return new MacAddress(station);
    }

    /** Keeps the device out of logs. */
    @Override
    public String toString() {
        return "a device at " + nas;
    }
}
