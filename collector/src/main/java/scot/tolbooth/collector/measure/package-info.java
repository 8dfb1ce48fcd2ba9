/** Measure: counter arithmetic and units. */
@NullMarked
package scot.tolbooth.collector.measure;

import org.jspecify.annotations.NullMarked;
