/** Privacy: what was destroyed because its time was up, for staff; and the warning before it, for residents. */
@NullMarked
package scot.tolbooth.portal.privacy;

import org.jspecify.annotations.NullMarked;
