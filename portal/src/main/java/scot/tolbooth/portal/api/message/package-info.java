/** Messages to residents over the API. */
@NullMarked
package scot.tolbooth.portal.api.message;

import org.jspecify.annotations.NullMarked;
