/** Policy: what an Access-Accept carries. */
@NamedInterface("policy")
@NullMarked
package scot.tolbooth.radius.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
