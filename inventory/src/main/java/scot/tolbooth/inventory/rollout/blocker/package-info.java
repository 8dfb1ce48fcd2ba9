/** Blockers: what holds a site up, whose it is, for how long, and what contractors' agreed times come to. */
@NamedInterface("blocker")
@NullMarked
package scot.tolbooth.inventory.rollout.blocker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
