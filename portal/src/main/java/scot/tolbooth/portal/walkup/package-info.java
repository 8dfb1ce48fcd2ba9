/** Walk-up tests: whether a resident could get online at a site, tried on a schedule as one would, and told by probes. */
@NullMarked
package scot.tolbooth.portal.walkup;

import org.jspecify.annotations.NullMarked;
