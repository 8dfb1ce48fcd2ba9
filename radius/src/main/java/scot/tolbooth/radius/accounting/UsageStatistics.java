package scot.tolbooth.radius.accounting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * Figures over a period, without personal data.
 *
 * @param connectionsPerDay sessions that began, by day in Scotland
 * @param connectionsBySite sessions that began in the period
 * @param peakConcurrentUsers the most people online at one instant
 * @param peakAt that instant; absent where nobody was online
 * @param peakBySite the most people online at one instant at each site that had anyone online
 */
public record UsageStatistics(
        SortedMap<LocalDate, Long> connectionsPerDay,
        Map<SiteCode, Long> connectionsBySite,
        int peakConcurrentUsers,
        @Nullable Instant peakAt,
        Map<SiteCode, Peak> peakBySite) {}
