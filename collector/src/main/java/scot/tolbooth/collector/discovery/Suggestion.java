package scot.tolbooth.collector.discovery;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceKind;

/**
 * What a device that was found may be entered as.
 *
 * @param name that no other device has, in the inventory or among the proposals of the site
 * @param kind absent where nothing tells
 * @param parent a device of the inventory, or another proposal by its suggested name; absent where LLDP shows none
 * @param seenBy how LLDP shows it, such as "port 12 of mot-lib-sw-1"; absent where it does not
 */
public record Suggestion(
        String name,
        @Nullable DeviceKind kind,
        @Nullable String parent,
        @Nullable String seenBy,
        @Nullable String manufacturer,
        @Nullable String model,
        @Nullable String serial) {}
