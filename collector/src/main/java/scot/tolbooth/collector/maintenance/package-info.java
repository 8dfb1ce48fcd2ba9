/** Maintenance: announced work, during which silence is no outage. */
@NamedInterface("maintenance")
@NullMarked
package scot.tolbooth.collector.maintenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
