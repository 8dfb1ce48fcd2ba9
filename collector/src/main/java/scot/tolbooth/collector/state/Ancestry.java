package scot.tolbooth.collector.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import scot.tolbooth.collector.maintenance.Scope;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Through what each device is reached: its parent in the inventory, or else the WAN router of its site where there is
 * only one.
 */
final class Ancestry {

    private final Map<DeviceName, Device> devices = new LinkedHashMap<>();
    private final Map<SiteCode, List<DeviceName>> routers = new HashMap<>();

    Ancestry(Collection<Device> all) {
        for (Device device : all) {
            devices.put(device.name(), device);
            if (device.kind() == DeviceKind.WAN_ROUTER) {
                routers.computeIfAbsent(device.site(), site -> new ArrayList<>())
                        .add(device.name());
            }
        }
    }

    Collection<Device> devices() {
        return devices.values();
    }

    Optional<Device> find(DeviceName name) {
        return Optional.ofNullable(devices.get(name));
    }

    /** What it is reached through, the nearest first; parents in a circle end somewhere. */
    List<Device> above(Device device) {
        Set<DeviceName> seen = new HashSet<>(Set.of(device.name()));
        List<Device> above = new ArrayList<>();
        Optional<Device> next = parent(device);
        while (next.isPresent() && seen.add(next.get().name())) {
            above.add(next.get());
            next = parent(next.get());
        }
        return above;
    }

    /** All that work may be announced for and that covers the device too. */
    Stream<Scope> scopes(Device device) {
        return Stream.concat(Stream.of(device), above(device).stream())
                .flatMap(one -> Stream.of(Scope.of(one.site()), Scope.of(one.name())));
    }

    private Optional<Device> parent(Device device) {
        if (device.parent() != null) {
            return find(device.parent());
        }
        List<DeviceName> ofSite = routers.getOrDefault(device.site(), List.of());
        return device.kind() != DeviceKind.WAN_ROUTER && ofSite.size() == 1 ? find(ofSite.get(0)) : Optional.empty();
    }
}
