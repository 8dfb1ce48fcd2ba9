/** Custom fields: what this council wants to know of each site beyond what every council has. */
@NamedInterface("customfield")
@NullMarked
package scot.tolbooth.inventory.customfield;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
