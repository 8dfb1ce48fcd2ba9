/** Availability: every change of state, and from it how much of a time something served people. */
@NamedInterface("availability")
@NullMarked
package scot.tolbooth.collector.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
