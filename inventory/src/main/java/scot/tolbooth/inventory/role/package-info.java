/** Role: what this process does, out of all that the service can do. */
@NamedInterface("role")
@NullMarked
package scot.tolbooth.inventory.role;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
