/** Calendar: feeds of milestones and visits to which people subscribe. */
@NullMarked
package scot.tolbooth.portal.programme.calendar;

import org.jspecify.annotations.NullMarked;
