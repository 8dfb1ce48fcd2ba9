package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import scot.tolbooth.inventory.site.SiteCode;

/** From what the figures of a part of a period are read. */
interface UsageSource {

    /** Sessions that began, by day in Scotland; days without any are missing. */
    SortedMap<LocalDate, Long> connectionsPerDay(Instant from, Instant to);

    /** Sessions that began; sites without any are missing. */
    Map<SiteCode, Long> connectionsBySite(Instant from, Instant to);

    /** The most people online by site, and under the empty text that of all together; where nobody was online is missing. */
    Map<String, Peak> peaks(Instant from, Instant to);
}
