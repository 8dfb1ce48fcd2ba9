package scot.tolbooth.collector.discovery;

/**
 * Where an SNMP agent may answer.
 *
 * @param address IPv4 or IPv6
 * @param port UDP, 1 to 65535
 */
public record Endpoint(String address, int port) {

    public Endpoint {
        address = Literal.text(Literal.address(address));
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port must be between 1 and 65535");
        }
    }

    @Override
    public String toString() {
        return address.contains(":") ? "[" + address + "]:" + port : address + ":" + port;
    }
}
