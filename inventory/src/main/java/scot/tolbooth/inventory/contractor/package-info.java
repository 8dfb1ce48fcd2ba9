/** Contractors: who surveys, connects and installs for the council, what accredits them, and the sites they work at. */
@NamedInterface("contractor")
@NullMarked
package scot.tolbooth.inventory.contractor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
