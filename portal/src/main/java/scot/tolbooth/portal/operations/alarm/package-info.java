/** Alarms in the operations console: what is wrong, who sees to it, announced work, and how available everything was. */
@NullMarked
package scot.tolbooth.portal.operations.alarm;

import org.jspecify.annotations.NullMarked;
