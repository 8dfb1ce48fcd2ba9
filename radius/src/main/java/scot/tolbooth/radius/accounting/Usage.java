package scot.tolbooth.radius.accounting;

import java.time.Instant;

/** Statistics of use; what leaves here is aggregated. */
public interface Usage {

    UsageStatistics between(Instant from, Instant to);
}
