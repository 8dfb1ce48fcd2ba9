/** Capacity: when circuits will be full, from how busy they have been. */
@NamedInterface("capacity")
@NullMarked
package scot.tolbooth.collector.capacity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
