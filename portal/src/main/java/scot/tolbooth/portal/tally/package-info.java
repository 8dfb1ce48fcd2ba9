/** Tally: counts of what happens often, on their way to the database. */
@NullMarked
package scot.tolbooth.portal.tally;

import org.jspecify.annotations.NullMarked;
