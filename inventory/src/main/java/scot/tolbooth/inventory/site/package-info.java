/** Sites: the places with public Wi-Fi or a WAN connection. */
@NamedInterface("site")
@NullMarked
package scot.tolbooth.inventory.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
