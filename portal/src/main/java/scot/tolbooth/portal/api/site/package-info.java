/** Sites over the API. */
@NullMarked
package scot.tolbooth.portal.api.site;

import org.jspecify.annotations.NullMarked;
