package scot.tolbooth.collector.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Network equipment that a device sees by LLDP; phones and stations are left out.
 *
 * @param port of the device that sees it
 * @param chassis its chassis identifier; absent where it has none of use
 * @param name its system name; may be empty
 * @param farPort the port by which it is seen
 * @param addresses at which it is managed
 */
public record Neighbour(String port, @Nullable String chassis, String name, String farPort, List<String> addresses) {

    public Neighbour {
        addresses = List.copyOf(addresses);
    }
}
