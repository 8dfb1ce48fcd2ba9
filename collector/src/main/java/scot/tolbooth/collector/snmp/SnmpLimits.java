package scot.tolbooth.collector.snmp;

/**
 * Bounds on what is asked at once.
 *
 * @param outstanding requests on the wire in all
 * @param outstandingPerDevice requests on the wire to one device
 * @param rowsPerColumn rows read of one column
 * @param receiveBufferBytes of the UDP socket
 */
public record SnmpLimits(int outstanding, int outstandingPerDevice, int rowsPerColumn, int receiveBufferBytes) {

    public static final SnmpLimits DEFAULT = new SnmpLimits(500, 2, 10_000, 4 << 20);
}
