package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.util.Map;
import scot.tolbooth.inventory.site.SiteCode;

/** Statistics of use; what leaves here is aggregated. */
public interface Usage {

    UsageStatistics between(Instant from, Instant to);

    /** The most people online at one instant at each site that had anyone online in the period. */
    Map<SiteCode, Peak> peaksBySite(Instant from, Instant to);
}
