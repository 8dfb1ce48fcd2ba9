/** Hotspot: hand-over to and from each vendor's NAS. */
@NullMarked
package scot.tolbooth.portal.hotspot;

import org.jspecify.annotations.NullMarked;
