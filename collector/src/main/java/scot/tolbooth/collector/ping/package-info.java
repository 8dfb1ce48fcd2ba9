/** ICMP: whether and how fast devices answer echo requests, where this machine may send them. */
@NamedInterface("ping")
@NullMarked
package scot.tolbooth.collector.ping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
