/** Protocol: RADIUS packets on the wire; the only package that sees TinyRadius and Netty. */
@NamedInterface("protocol")
@NullMarked
package scot.tolbooth.radius.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
