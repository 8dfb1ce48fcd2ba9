/** Disconnect: asks a NAS to end a session or to change what it may (RFC 5176). */
@NamedInterface("disconnect")
@NullMarked
package scot.tolbooth.radius.disconnect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
