/** Journal: what people note about a site, kept as it was written. */
@NamedInterface("journal")
@NullMarked
package scot.tolbooth.inventory.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
