/** Access: on which days and under which conditions contractors can get into a site. */
@NamedInterface("access")
@NullMarked
package scot.tolbooth.inventory.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
