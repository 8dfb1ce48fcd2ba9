/** Walk-up tests over the API: their results, the probes, and what probes themselves ask and report. */
@NullMarked
package scot.tolbooth.portal.api.walkup;

import org.jspecify.annotations.NullMarked;
