/** NetBox: its sites, devices and circuits, from a file or from its REST API, laid over what is stored here. */
@NamedInterface("netbox")
@NullMarked
package scot.tolbooth.inventory.transfer.netbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
