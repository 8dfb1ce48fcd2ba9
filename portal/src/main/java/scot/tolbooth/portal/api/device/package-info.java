/** Devices over the API: what they are, how they do, what they last read. */
@NullMarked
package scot.tolbooth.portal.api.device;

import org.jspecify.annotations.NullMarked;
