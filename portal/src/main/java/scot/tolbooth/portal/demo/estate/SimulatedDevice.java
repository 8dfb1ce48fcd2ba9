package scot.tolbooth.portal.demo.estate;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;

/**
 * A device that stands at a site.
 *
 * @param parent the device through which it is reached
 * @param conduct absent where it is not asked itself
 */
public record SimulatedDevice(
        DeviceName name,
        SimulatedSite site,
        Product product,
        @Nullable DeviceName parent,
        @Nullable Conduct conduct) {}
