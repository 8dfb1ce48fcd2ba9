/** NAS clients over the API; their secrets go in and never out. */
@NullMarked
package scot.tolbooth.portal.api.nas;

import org.jspecify.annotations.NullMarked;
