package scot.tolbooth.collector.discovery;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceKind;

/**
 * What a device says it is.
 *
 * @param description sysDescr; may be empty
 * @param profile that fits
 * @param kind what it seems to be; absent where nothing tells
 */
public record Traits(
        String description,
        String profile,
        @Nullable DeviceKind kind,
        @Nullable String manufacturer,
        @Nullable String model) {}
