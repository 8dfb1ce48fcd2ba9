/** Collector: watches the estate. Polls devices over SNMP, keeps time series, says what is up. */
@ApplicationModule(displayName = "Collector")
@NullMarked
package scot.tolbooth.collector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
