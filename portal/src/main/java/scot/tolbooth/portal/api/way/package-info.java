/** Ways in over the API. */
@NullMarked
package scot.tolbooth.portal.api.way;

import org.jspecify.annotations.NullMarked;
