/** CSV files in and out over the API. */
@NullMarked
package scot.tolbooth.portal.api.transfer;

import org.jspecify.annotations.NullMarked;
