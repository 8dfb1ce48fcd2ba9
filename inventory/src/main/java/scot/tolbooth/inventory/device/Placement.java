package scot.tolbooth.inventory.device;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold between a device and the others; to be checked in the transaction that writes it. */
record Placement(JdbcDevices store) {

    /** @param before absent for a new device */
    void check(@Nullable Device before, Device after) {
        boolean wasInUse = before != null && !before.archived();
        boolean staysBehind = before != null && Objects.equals(before.parent(), after.parent());
        if (!staysBehind || wasInUse == after.archived()) {
            store.lockParents();
            requireNoLoop(after);
            requireParentInUse(after);
            requireNobodyBehind(after);
        }
        requireOwnAssetTag(after);
    }

    /** A device that is reached through itself, by however long a way, could never be said to be unreachable. */
    private void requireNoLoop(Device device) {
        Set<DeviceName> passed = new HashSet<>();
        DeviceName next = device.parent();
        while (next != null && passed.add(next)) {
            if (next.equals(device.name())) {
                throw new IllegalArgumentException("parent must not be reached through this device itself");
            }
            next = store.find(next).map(Device::parent).orElse(null);
        }
    }

    private void requireParentInUse(Device device) {
        Optional<Device> parent = Optional.ofNullable(device.parent()).flatMap(store::find);
        if (!device.archived() && parent.filter(Device::archived).isPresent()) {
            throw new IllegalArgumentException("parent must be in use: %s is archived"
                    .formatted(parent.get().name()));
        }
    }

    private void requireNobodyBehind(Device device) {
        String behind = device.archived()
                ? store.behind(device.name()).stream()
                        .map(one -> one.name().value())
                        .collect(Collectors.joining(", "))
                : "";
        if (!behind.isEmpty()) {
            throw new IllegalArgumentException(
                    "archived must wait until %s has another parent, or is archived too".formatted(behind));
        }
    }

    private void requireOwnAssetTag(Device device) {
        String tag = device.equipment().assetTag();
        if (tag != null) {
            store.otherWith(tag, device.name()).ifPresent(other -> {
                throw new IllegalArgumentException(
                        "asset_tag must be one that no other device has: it is that of " + other);
            });
        }
    }
}
