/** Circuits: the WAN lines into the sites, from the order to the end of the contract. */
@NamedInterface("circuit")
@NullMarked
package scot.tolbooth.inventory.circuit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
