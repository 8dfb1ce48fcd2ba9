package scot.tolbooth.collector.poll;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.DeviceClock;
import scot.tolbooth.collector.measure.InterfaceSample;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/**
 * What one poll of a device leaves for the next.
 *
 * @param profile by which it was read
 * @param interfaces by name, for the rates
 * @param slow what is read rarely
 * @param slowAt when that was read
 * @param wide whether all its interfaces have 64-bit counters
 */
record DeviceMemory(
        String profile,
        @Nullable DeviceClock clock,
        Map<String, InterfaceSample> interfaces,
        Map<Oid, SnmpValue> slow,
        Instant slowAt,
        boolean wide) {

    static final DeviceMemory NONE = new DeviceMemory("", null, Map.of(), Map.of(), Instant.EPOCH, false);
}
