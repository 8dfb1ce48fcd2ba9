/** Radius: lets people in. Authenticates registrants and accounts for their sessions. */
@ApplicationModule(displayName = "Radius")
@NullMarked
package scot.tolbooth.radius;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
