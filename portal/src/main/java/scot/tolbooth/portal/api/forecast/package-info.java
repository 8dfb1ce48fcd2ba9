/** The forecast of the rollout over the API. */
@NullMarked
package scot.tolbooth.portal.api.forecast;

import org.jspecify.annotations.NullMarked;
