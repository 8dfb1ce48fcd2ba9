/** Satisfaction over the API. */
@NullMarked
package scot.tolbooth.portal.api.satisfaction;

import org.jspecify.annotations.NullMarked;
