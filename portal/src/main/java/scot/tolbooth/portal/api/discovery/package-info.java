/** Finding devices over the API: searches, proposals, parents that LLDP shows, and access points that have gone. */
@NullMarked
package scot.tolbooth.portal.api.discovery;

import org.jspecify.annotations.NullMarked;
