/** Whole: the collector as it runs in service, on a clock of its own, with a network that fails by a script. */
@NullMarked
package scot.tolbooth.collector.whole;

import org.jspecify.annotations.NullMarked;
