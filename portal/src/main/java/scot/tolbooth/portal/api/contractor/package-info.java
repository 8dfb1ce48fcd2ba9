/** Contractors over the API. */
@NullMarked
package scot.tolbooth.portal.api.contractor;

import org.jspecify.annotations.NullMarked;
