/** Asbestos: what is known of it where work is planned, and whether installation may start (CAR 2012, HSG264). */
@NamedInterface("asbestos")
@NullMarked
package scot.tolbooth.inventory.rollout.asbestos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
