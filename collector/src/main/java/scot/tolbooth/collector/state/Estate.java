package scot.tolbooth.collector.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * The state of every device and access point, derived from what polls said, who is reached through whom and which sites
 * are live: values in, values out.
 */
final class Estate {

    private final Map<DeviceName, Device> devices = new LinkedHashMap<>();
    private final Map<DeviceName, DeviceRecord> records = new HashMap<>();
    private final Map<String, Device> accessPointDevices = new HashMap<>();
    private final Map<String, AccessPointRecord> reported = new HashMap<>();
    private final List<AccessPointRecord> accessPoints;
    private final Predicate<SiteCode> isLive;

    Estate(
            Collection<Device> devices,
            Collection<DeviceRecord> records,
            List<AccessPointRecord> accessPoints,
            Predicate<SiteCode> isLive) {
        devices.forEach(device -> this.devices.put(device.name(), device));
        records.forEach(row -> this.records.put(row.device(), row));
        devices.stream()
                .filter(device -> device.kind() == DeviceKind.ACCESS_POINT)
                .forEach(device -> accessPointDevices.put(key(device.name().value()), device));
        this.accessPoints = accessPoints.stream()
                .filter(row -> this.devices.containsKey(row.controller()))
                .toList();
        this.accessPoints.stream().filter(row -> !isSelf(row)).forEach(row -> reported.put(key(row.name()), row));
        this.isLive = isLive;
    }

    List<DeviceStatus> deviceStatuses() {
        return devices.values().stream().map(this::status).toList();
    }

    /** Each access point once: where it is polled itself, what it says itself. */
    List<AccessPointStatus> accessPointStatuses() {
        Set<String> polledThemselves = new HashSet<>();
        accessPoints.stream()
                .filter(Estate::isSelf)
                .forEach(row -> polledThemselves.add(key(row.controller().value())));
        List<AccessPointStatus> statuses = new ArrayList<>();
        for (AccessPointRecord row : accessPoints) {
            if (isSelf(row) || !polledThemselves.contains(key(row.name()))) {
                statuses.add(status(row));
            }
        }
        return statuses;
    }

    private DeviceStatus status(Device device) {
        DeviceRecord row = records.get(device.name());
        AccessPointRecord byController =
                device.kind() == DeviceKind.ACCESS_POINT && (row == null || row.lastPoll() == null)
                        ? reported.get(key(device.name().value()))
                        : null;
        if (byController != null) {
            AccessPointStatus status = status(byController);
            return new DeviceStatus(
                    device.name(),
                    device.site(),
                    status.state(),
                    status.reason() + ", says " + byController.controller(),
                    status.since(),
                    null,
                    status.lastSeen(),
                    null,
                    status.clients(),
                    null);
        }
        return row == null ? neverPolled(device) : polled(device, row);
    }

    private DeviceStatus neverPolled(Device device) {
        boolean live = isLive.test(device.site());
        return new DeviceStatus(
                device.name(),
                device.site(),
                live ? OperationalState.UNKNOWN : OperationalState.NOT_LIVE,
                live ? "not polled yet" : "the site is not live yet: not polled yet",
                java.time.Instant.EPOCH,
                null,
                null,
                null,
                null,
                null);
    }

    private DeviceStatus polled(Device device, DeviceRecord row) {
        OperationalState state = row.state();
        String reason = row.reason();
        Optional<DeviceName> cause = row.state() == OperationalState.DOWN ? silentAncestor(device) : Optional.empty();
        if (!isLive.test(device.site())) {
            state = OperationalState.NOT_LIVE;
            reason = "the site is not live yet: " + reason;
        } else if (cause.isPresent()) {
            state = OperationalState.UNREACHABLE;
            reason = "unreachable because of " + cause.get();
        }
        return new DeviceStatus(
                device.name(),
                device.site(),
                state,
                reason,
                row.since(),
                row.lastPoll(),
                row.lastAnswer(),
                row.responseTime(),
                row.clients(),
                row.systemName());
    }

    /** The silent device nearest to the core through which a device is reached. */
    private Optional<DeviceName> silentAncestor(Device device) {
        Set<DeviceName> seen = new HashSet<>(Set.of(device.name()));
        DeviceName cause = null;
        DeviceName parent = device.parent();
        while (parent != null && seen.add(parent)) {
            DeviceRecord row = records.get(parent);
            if (row != null && row.isSilent()) {
                cause = parent;
            }
            Device next = devices.get(parent);
            parent = next == null ? null : next.parent();
        }
        return Optional.ofNullable(cause);
    }

    private AccessPointStatus status(AccessPointRecord row) {
        Device device = accessPointDevices.get(key(row.name()));
        Device controller = devices.get(row.controller());
        SiteCode site = device != null ? device.site() : siteOf(controller, row);
        OperationalState state = row.state();
        String reason = row.reason();
        DeviceRecord by = records.get(row.controller());
        if (!isLive.test(site)) {
            state = OperationalState.NOT_LIVE;
            reason = "the site is not live yet: " + reason;
        } else if (by != null && by.state() == OperationalState.DOWN) {
            state = isSelf(row) ? OperationalState.DOWN : OperationalState.UNKNOWN;
            reason = isSelf(row) ? by.reason() : row.controller() + " does not answer";
        }
        return new AccessPointStatus(
                row.controller(),
                site,
                row.identity(),
                row.name(),
                state,
                reason,
                row.since(),
                row.lastSeen(),
                row.clients());
    }

    private static SiteCode siteOf(@Nullable Device controller, AccessPointRecord row) {
        if (controller == null) {
            throw new IllegalStateException("access point of an unknown device " + row.controller());
        }
        return controller.site();
    }

    /** Whether it is a device's word about itself. */
    static boolean isSelf(AccessPointRecord row) {
        return row.name().equalsIgnoreCase(row.controller().value());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
