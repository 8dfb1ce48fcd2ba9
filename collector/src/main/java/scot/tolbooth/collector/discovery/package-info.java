/** Discovery: finds a site's devices by asking addresses, and proposes them for the inventory. */
@NamedInterface("discovery")
@NullMarked
package scot.tolbooth.collector.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
