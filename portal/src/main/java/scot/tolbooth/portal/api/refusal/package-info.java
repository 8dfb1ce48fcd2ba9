/** What was refused, over the API. */
@NullMarked
package scot.tolbooth.portal.api.refusal;

import org.jspecify.annotations.NullMarked;
