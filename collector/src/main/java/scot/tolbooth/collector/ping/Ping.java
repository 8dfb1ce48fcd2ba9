package scot.tolbooth.collector.ping;

import java.time.Instant;
import scot.tolbooth.inventory.device.DeviceName;

/** The echoes of one device in its latest round. */
record Ping(DeviceName device, Instant at, Echoes echoes) {}
