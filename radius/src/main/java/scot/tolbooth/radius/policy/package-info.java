/** Policy: what an Access-Accept carries, by rules that staff write; the most specific one that holds says each term. */
@NamedInterface("policy")
@NullMarked
package scot.tolbooth.radius.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
