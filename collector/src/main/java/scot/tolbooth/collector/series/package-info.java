/** Series: time series, in the embedded store or in InfluxDB. */
@NamedInterface("series")
@NullMarked
package scot.tolbooth.collector.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
