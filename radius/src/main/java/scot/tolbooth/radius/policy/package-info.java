/** Policy: what an Access-Accept carries. */
@NullMarked
package scot.tolbooth.radius.policy;

import org.jspecify.annotations.NullMarked;
