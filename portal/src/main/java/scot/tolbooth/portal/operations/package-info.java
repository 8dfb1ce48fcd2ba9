/** Operations: map, sites, devices and sessions for network engineers. */
@NullMarked
package scot.tolbooth.portal.operations;

import org.jspecify.annotations.NullMarked;
