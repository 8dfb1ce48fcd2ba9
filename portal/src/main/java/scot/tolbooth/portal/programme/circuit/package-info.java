/** Circuits: the pages on which rollout managers keep the lines into a site. */
@NullMarked
package scot.tolbooth.portal.programme.circuit;

import org.jspecify.annotations.NullMarked;
