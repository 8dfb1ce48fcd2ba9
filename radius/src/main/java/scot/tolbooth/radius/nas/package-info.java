/** NAS: the RADIUS clients that let devices online, their secrets and their vendors' traits. */
@NamedInterface("nas")
@NullMarked
package scot.tolbooth.radius.nas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
