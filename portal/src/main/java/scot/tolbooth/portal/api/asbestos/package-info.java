/** Asbestos checks of the rollout over the API. */
@NullMarked
package scot.tolbooth.portal.api.asbestos;

import org.jspecify.annotations.NullMarked;
