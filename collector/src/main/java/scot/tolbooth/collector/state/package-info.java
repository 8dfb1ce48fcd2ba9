/** State: what is up now, since when and why. */
@NamedInterface("state")
@NullMarked
package scot.tolbooth.collector.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
