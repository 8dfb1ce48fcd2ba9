/** Audit: who changed what, when, from what to what, and why. */
@NamedInterface("audit")
@NullMarked
package scot.tolbooth.inventory.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
