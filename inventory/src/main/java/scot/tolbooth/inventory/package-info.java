/** Inventory: what the council has. Sites, devices, rollout, and the ground floor that every module stands on. */
@ApplicationModule(displayName = "Inventory")
@NullMarked
package scot.tolbooth.inventory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
