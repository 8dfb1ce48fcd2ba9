/** Authentication: whether an Access-Request is let in, and why not. */
@NamedInterface("authentication")
@NullMarked
package scot.tolbooth.radius.authentication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
