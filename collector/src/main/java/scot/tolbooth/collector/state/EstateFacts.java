package scot.tolbooth.collector.state;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import scot.tolbooth.collector.maintenance.Maintenance;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What the state of the estate is derived from, at one instant.
 *
 * @param echoes when devices last answered a ping that do not answer polls
 */
record EstateFacts(
        Collection<Device> devices,
        Collection<DeviceRecord> records,
        List<AccessPointRecord> accessPoints,
        Predicate<SiteCode> isLive,
        Maintenance maintenance,
        Map<DeviceName, Instant> echoes,
        Instant now) {

    /** Where nothing is pinged. */
    EstateFacts(
            Collection<Device> devices,
            Collection<DeviceRecord> records,
            List<AccessPointRecord> accessPoints,
            Predicate<SiteCode> isLive,
            Maintenance maintenance,
            Instant now) {
        this(devices, records, accessPoints, isLive, maintenance, Map.of(), now);
    }
}
