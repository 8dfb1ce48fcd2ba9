/** The programme's figures over the API, each with its definition. */
@NullMarked
package scot.tolbooth.portal.api.statistics;

import org.jspecify.annotations.NullMarked;
