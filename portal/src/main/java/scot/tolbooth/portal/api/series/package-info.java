/** Time series over the API. */
@NullMarked
package scot.tolbooth.portal.api.series;

import org.jspecify.annotations.NullMarked;
