/** Circuits over the API. */
@NullMarked
package scot.tolbooth.portal.api.circuit;

import org.jspecify.annotations.NullMarked;
