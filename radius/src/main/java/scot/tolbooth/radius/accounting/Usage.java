package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** Statistics of use; what leaves here is aggregated. */
public interface Usage {

    UsageStatistics between(Instant from, Instant to);

    /**
     * Hours with any use that began in the period, at one site, or in all where none is named. An hour is settled, and
     * among them, a day and some hours after it ended: a NAS may report so late.
     */
    List<UsageHour> hours(Instant from, Instant to, @Nullable SiteCode site);
}
