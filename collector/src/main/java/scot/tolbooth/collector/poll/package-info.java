/** Polling: who is due, asked without delaying anyone else; and the latest readings. */
@NamedInterface("poll")
@NullMarked
package scot.tolbooth.collector.poll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
