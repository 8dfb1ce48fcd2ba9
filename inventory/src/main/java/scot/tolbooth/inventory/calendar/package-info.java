/** Calendar: working days in Scotland, and when schools are on holiday. */
@NamedInterface("calendar")
@NullMarked
package scot.tolbooth.inventory.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
