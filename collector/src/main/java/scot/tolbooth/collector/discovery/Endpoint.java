package scot.tolbooth.collector.discovery;

import java.util.Arrays;
import java.util.Optional;
import scot.tolbooth.inventory.device.Device;

/**
 * Where an SNMP agent may answer.
 *
 * @param address IPv4 or IPv6
 * @param port UDP, 1 to 65535
 */
public record Endpoint(String address, int port) implements Comparable<Endpoint> {

    public Endpoint {
        address = Literal.text(Literal.address(address));
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port must be between 1 and 65535");
        }
    }

    /** Where a device of the inventory is asked; empty where that is a host name. */
    static Optional<Endpoint> of(Device device) {
        try {
            return Optional.of(new Endpoint(device.address(), device.port()));
        } catch (IllegalArgumentException hostName) {
            return Optional.empty();
        }
    }

    /** By their numbers, IPv4 before IPv6. */
    @Override
    public int compareTo(Endpoint other) {
        byte[] mine = Literal.address(address).getAddress();
        byte[] theirs = Literal.address(other.address).getAddress();
        int byLength = Integer.compare(mine.length, theirs.length);
        int byAddress = byLength == 0 ? Arrays.compareUnsigned(mine, theirs) : byLength;
        return byAddress == 0 ? Integer.compare(port, other.port) : byAddress;
    }

    @Override
    public String toString() {
        return address.contains(":") ? "[" + address + "]:" + port : address + ":" + port;
    }
}
