/** Portal: meets people. Captive portal, consoles, open data and API; the one runnable application. */
@ApplicationModule(displayName = "Portal")
@NullMarked
package scot.tolbooth.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
