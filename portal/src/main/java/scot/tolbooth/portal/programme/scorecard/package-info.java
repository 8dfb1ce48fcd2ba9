/** Scorecard: how contractors keep to the times agreed, and what held them up. */
@NullMarked
package scot.tolbooth.portal.programme.scorecard;

import org.jspecify.annotations.NullMarked;
