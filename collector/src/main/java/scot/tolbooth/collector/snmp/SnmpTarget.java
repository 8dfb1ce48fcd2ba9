package scot.tolbooth.collector.snmp;

import java.time.Duration;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * Where a device is asked, and how.
 *
 * @param address IPv4 or IPv6 address or host name
 * @param timeout of one attempt
 * @param retries further attempts after the first
 */
public record SnmpTarget(String address, int port, SnmpCredentials credentials, Duration timeout, int retries) {

    @Override
    public String toString() {
        return address + ":" + port;
    }
}
