/** Open data and the public find-Wi-Fi page. */
@NullMarked
package scot.tolbooth.portal.opendata;

import org.jspecify.annotations.NullMarked;
