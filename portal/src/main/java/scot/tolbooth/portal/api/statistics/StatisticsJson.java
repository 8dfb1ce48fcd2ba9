package scot.tolbooth.portal.api.statistics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Period;
import scot.tolbooth.radius.accounting.ConcurrentUsers;
import scot.tolbooth.radius.accounting.UsageStatistics;

/** The programme's figures as JSON, each with its definition. */
@Schema(name = "Statistics")
record StatisticsJson(
        Instant from,
        Instant to,
        Registrants registrants,
        ConnectionsPerDay connectionsPerDay,
        PeakConcurrentUsers peakConcurrentUsers,
        ConcurrentUsersNow concurrentUsers) {

    /** How many people are registered. */
    record Registrants(String definition, long value) {}

    /** Sessions that began. */
    record ConnectionsPerDay(
            String definition,

            @Schema(description = "A day of the period, on average")
            double mean,

            long total,
            @JsonProperty("by_day") SortedMap<LocalDate, Long> byDay,

            @Schema(description = "A day of the period at each site, on average") @JsonProperty("by_site")
            SortedMap<String, Double> bySite) {}

    /** The most people online at one instant. */
    record PeakConcurrentUsers(
            String definition, int value, @Nullable Instant at) {}

    /** The people online now. */
    @Schema(name = "ConcurrentUsers")
    record ConcurrentUsersNow(
            String definition,
            int value,
            Instant at,
            @JsonProperty("by_site") SortedMap<String, Integer> bySite) {}

    static StatisticsJson of(Period period, long registrants, UsageStatistics usage, ConcurrentUsers now, Instant at) {
        return new StatisticsJson(
                period.from(),
                period.to(),
                new Registrants(
                        "People who are registered now: verified contacts that were not forgotten", registrants),
                connections(period, usage),
                new PeakConcurrentUsers(
                        "The most people online at one instant of the period: open sessions, counted by registrant",
                        usage.peakConcurrentUsers(),
                        usage.peakAt()),
                new ConcurrentUsersNow(
                        "People online now: open sessions, counted by registrant",
                        now.total(),
                        at,
                        byCode(now.bySite(), Function.identity())));
    }

    private static ConnectionsPerDay connections(Period period, UsageStatistics usage) {
        double days = (double) period.length().toSeconds() / Duration.ofDays(1).toSeconds();
        long total = usage.connectionsPerDay().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        return new ConnectionsPerDay(
                "Sessions that began in the period (RADIUS Accounting-Start), by day in Scotland",
                total / days,
                total,
                usage.connectionsPerDay(),
                byCode(usage.connectionsBySite(), connections -> connections / days));
    }

    private static <A, B> SortedMap<String, B> byCode(Map<SiteCode, A> bySite, Function<A, B> shown) {
        SortedMap<String, B> byCode = new TreeMap<>();
        bySite.forEach((site, value) -> byCode.put(site.value(), shown.apply(value)));
        return byCode;
    }
}
