/** Visits: on which days contractors come to which sites for what, and what came of it. */
@NamedInterface("visit")
@NullMarked
package scot.tolbooth.inventory.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
