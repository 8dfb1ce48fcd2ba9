/** Refusal: how often somebody tried what they may not, by day, site and guard, and never who. */
@NullMarked
package scot.tolbooth.portal.refusal;

import org.jspecify.annotations.NullMarked;
