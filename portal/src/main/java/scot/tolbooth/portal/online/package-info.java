/** Online: what residents see and may do once they are online, what their devices ask, and how satisfied they are. */
@NullMarked
package scot.tolbooth.portal.online;

import org.jspecify.annotations.NullMarked;
