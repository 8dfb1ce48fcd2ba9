/** Alarms: what is wrong and somebody should see to, once for each cause; and who is told. */
@NamedInterface("alarm")
@NullMarked
package scot.tolbooth.collector.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
