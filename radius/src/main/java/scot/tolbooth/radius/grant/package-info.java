/** Grants: one-time RADIUS credentials for verified registrants. */
@NamedInterface("grant")
@NullMarked
package scot.tolbooth.radius.grant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
