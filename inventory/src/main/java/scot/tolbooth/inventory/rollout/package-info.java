/** Rollout: the dated steps that bring a site from identified to live. */
@NamedInterface("rollout")
@NullMarked
package scot.tolbooth.inventory.rollout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
