/** Sessions over the API. */
@NullMarked
package scot.tolbooth.portal.api.session;

import org.jspecify.annotations.NullMarked;
