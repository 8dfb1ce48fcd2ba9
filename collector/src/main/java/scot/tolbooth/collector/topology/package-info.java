/** Topology: what stands next to what by LLDP, and through what each device is reached. */
@NamedInterface("topology")
@NullMarked
package scot.tolbooth.collector.topology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
