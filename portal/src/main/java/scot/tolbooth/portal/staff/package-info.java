/** Staff: sign-in and roles. */
@NullMarked
package scot.tolbooth.portal.staff;

import org.jspecify.annotations.NullMarked;
