/** Profiles: what to read from which device, as data. */
@NamedInterface("profile")
@NullMarked
package scot.tolbooth.collector.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
