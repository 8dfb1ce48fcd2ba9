/** The rollout over the API. */
@NullMarked
package scot.tolbooth.portal.api.rollout;

import org.jspecify.annotations.NullMarked;
