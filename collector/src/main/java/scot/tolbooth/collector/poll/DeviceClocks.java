package scot.tolbooth.collector.poll;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.DeviceClock;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/** Reads from the objects of the system group how long a device has been running, and since when its interfaces stand. */
final class DeviceClocks {

    private DeviceClocks() {}

    static DeviceClock read(Map<Oid, SnmpValue> values, Instant at) {
        return new DeviceClock(
                at,
                whole(values, StandardObjects.SYS_UP_TIME),
                whole(values, StandardObjects.ENGINE_TIME),
                whole(values, StandardObjects.ENGINE_BOOTS));
    }

    /** When the table of interfaces last changed its rows, by sysUpTime; absent where the device does not say. */
    static @Nullable Long tableChanged(Map<Oid, SnmpValue> values) {
        return whole(values, StandardObjects.IF_TABLE_LAST_CHANGE);
    }

    private static @Nullable Long whole(Map<Oid, SnmpValue> values, Oid oid) {
        return values.get(oid) instanceof SnmpValue.Whole whole ? whole.value() : null;
    }
}
