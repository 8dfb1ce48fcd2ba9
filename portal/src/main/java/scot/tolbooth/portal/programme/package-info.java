/** Programme: rollout pages for rollout managers. */
@NullMarked
package scot.tolbooth.portal.programme;

import org.jspecify.annotations.NullMarked;
