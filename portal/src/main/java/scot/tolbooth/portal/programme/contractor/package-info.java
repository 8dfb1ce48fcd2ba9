/** Contractors: the pages on which rollout managers keep them and assign them to sites. */
@NullMarked
package scot.tolbooth.portal.programme.contractor;

import org.jspecify.annotations.NullMarked;
