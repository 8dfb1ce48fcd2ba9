/** Devices: anything managed at a site, and how it is asked over SNMP. */
@NamedInterface("device")
@NullMarked
package scot.tolbooth.inventory.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
