/** Alarms, maintenance windows and availability over the API. */
@NullMarked
package scot.tolbooth.portal.api.alarm;

import org.jspecify.annotations.NullMarked;
