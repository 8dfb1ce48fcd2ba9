package scot.tolbooth.portal.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.collector.state.AccessPointStatus;
import scot.tolbooth.collector.state.DeviceStatus;
import scot.tolbooth.collector.state.SiteStatus;
import scot.tolbooth.collector.state.States;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** States that a test sets. */
public class FakeStates implements States {

    private final Map<SiteCode, SiteStatus> sites = new HashMap<>();
    private final Map<DeviceName, DeviceStatus> devices = new HashMap<>();

    public void set(SiteStatus status) {
        sites.put(status.site(), status);
    }

    public void set(DeviceStatus status) {
        devices.put(status.device(), status);
    }

    @Override
    public List<DeviceStatus> devices() {
        return List.copyOf(devices.values());
    }

    @Override
    public Optional<DeviceStatus> device(DeviceName name) {
        return Optional.ofNullable(devices.get(name));
    }

    @Override
    public List<DeviceStatus> devicesAt(SiteCode site) {
        return devices.values().stream()
                .filter(status -> status.site().equals(site))
                .toList();
    }

    @Override
    public List<AccessPointStatus> accessPointsAt(SiteCode site) {
        return List.of();
    }

    @Override
    public List<SiteStatus> sites() {
        return List.copyOf(sites.values());
    }

    @Override
    public Optional<SiteStatus> site(SiteCode code) {
        return Optional.ofNullable(sites.get(code));
    }
}
