/** Load: what it costs the service when many residents get online. */
@NullMarked
package scot.tolbooth.portal.load;

import org.jspecify.annotations.NullMarked;
