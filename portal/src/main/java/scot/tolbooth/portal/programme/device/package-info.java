/** The equipment of the sites, for staff: what it is, its warranties, its history. */
@NullMarked
package scot.tolbooth.portal.programme.device;

import org.jspecify.annotations.NullMarked;
