package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.portal.demo.estate.AccessPoint;
import scot.tolbooth.portal.demo.estate.Crowd;
import scot.tolbooth.portal.demo.estate.Faults;
import scot.tolbooth.portal.demo.estate.SimulatedDevice;
import scot.tolbooth.portal.demo.rhythm.DailyCurve;
import scot.tolbooth.portal.demo.rhythm.Rhythm;

/**
 * What the models of the devices are computed from.
 *
 * @param reported the access points that each device reports
 */
public record Surroundings(Faults faults, Crowd crowd, Rhythm rhythm, Map<DeviceName, List<AccessPoint>> reported) {

    public Surroundings {
        reported = Map.copyOf(reported);
    }

    List<AccessPoint> accessPoints(SimulatedDevice device) {
        return reported.getOrDefault(device.name(), List.of());
    }

    DailyCurve curve(SimulatedDevice device) {
        return rhythm.curve(device.site().place().kind());
    }

    Instant boot(SimulatedDevice device, Instant now) {
        return faults.boot(device.name(), device.product().kind() == DeviceKind.ACCESS_POINT, now);
    }

    Instant boot(AccessPoint accessPoint, Instant now) {
        return faults.boot(accessPoint.name(), true, now);
    }

    /** Whether the access point's controller hears it. */
    boolean isHeard(AccessPoint accessPoint, Instant now) {
        return !faults.isOff(accessPoint.name(), now)
                && !faults.isCutOff(accessPoint.site().code(), now);
    }

    /** Whether the device's own agent can be reached. */
    boolean isReachable(SimulatedDevice device, Instant now) {
        return !faults.isOff(device.name(), now)
                && !faults.isCutOff(device.site().code(), now);
    }
}
