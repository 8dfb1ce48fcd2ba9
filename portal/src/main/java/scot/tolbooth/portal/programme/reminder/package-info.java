/** Reminder: what is due for whom in the programme, in one message a day. */
@NullMarked
package scot.tolbooth.portal.programme.reminder;

import org.jspecify.annotations.NullMarked;
