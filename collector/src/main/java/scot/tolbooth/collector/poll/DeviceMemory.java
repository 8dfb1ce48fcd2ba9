package scot.tolbooth.collector.poll;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.measure.DeviceClock;
import scot.tolbooth.collector.measure.InterfaceSample;
import scot.tolbooth.collector.profile.Profile;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValues;

/**
 * What one poll of a device leaves for the next.
 *
 * @param interfaces by name, for the rates
 * @param full what the last full reading left; absent where the next must be one
 */
record DeviceMemory(
        @Nullable DeviceClock clock,
        Map<String, InterfaceSample> interfaces,
        @Nullable Full full) {

    static final DeviceMemory NONE = new DeviceMemory(null, Map.of(), null);

    /**
     * What a full reading leaves for the polls until the next.
     *
     * @param profile by which it was read
     * @param slow what is read rarely
     * @param objects single objects to ask for until the next full reading
     * @param columns to read until the next full reading
     * @param found how many numbers of the device there were
     * @param tableChanged ifTableLastChange; absent where it has none
     */
    record Full(
            Profile.Origin profile,
            Instant at,
            SnmpValues slow,
            List<Oid> objects,
            List<Oid> columns,
            int found,
            @Nullable Long tableChanged) {}
}
