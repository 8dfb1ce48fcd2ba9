/** Finding devices in the operations console: searches, proposals, parents that LLDP shows, access points that have gone. */
@NullMarked
package scot.tolbooth.portal.operations.discovery;

import org.jspecify.annotations.NullMarked;
