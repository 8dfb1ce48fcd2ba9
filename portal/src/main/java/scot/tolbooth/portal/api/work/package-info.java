/** A contractor's work over the API: its own sites and visits, and nothing else. */
@NullMarked
package scot.tolbooth.portal.api.work;

import org.jspecify.annotations.NullMarked;
