/** The committee's report over the API. */
@NullMarked
package scot.tolbooth.portal.api.report;

import org.jspecify.annotations.NullMarked;
