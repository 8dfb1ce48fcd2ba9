/** Secrets: encryption at rest of what must be readable again. */
@NamedInterface("secret")
@NullMarked
package scot.tolbooth.inventory.secret;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
