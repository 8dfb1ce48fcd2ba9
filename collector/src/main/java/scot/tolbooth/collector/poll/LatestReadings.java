package scot.tolbooth.collector.poll;

import java.util.List;
import scot.tolbooth.inventory.device.DeviceName;

/** The latest readings of every device, on any node, whichever node polls. */
public interface LatestReadings {

    /** By measurement, tags and field; empty if it never answered. */
    List<Reading> of(DeviceName device);
}
