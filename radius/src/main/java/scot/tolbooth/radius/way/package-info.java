/** Ways in: by what means people may get online, at each site. */
@NamedInterface("way")
@NullMarked
package scot.tolbooth.radius.way;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
