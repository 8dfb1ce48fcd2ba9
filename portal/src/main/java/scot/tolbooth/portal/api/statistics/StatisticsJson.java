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
import scot.tolbooth.radius.accounting.Peak;
import scot.tolbooth.radius.accounting.Usage;
import scot.tolbooth.radius.accounting.UsageStatistics;
import scot.tolbooth.radius.accounting.UsersOverTime;

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
            String definition,
            int value,
            @Nullable Instant at,
            @JsonProperty("by_site") SortedMap<String, PeakAtSite> bySite) {}

    /** The most people online at one instant at one site. */
    record PeakAtSite(int value, Instant at) {

        static PeakAtSite of(Peak peak) {
            return new PeakAtSite(peak.people(), peak.at());
        }
    }

    /** The people online now. */
    @Schema(name = "ConcurrentUsers")
    record ConcurrentUsersNow(
            String definition,
            int value,
            Instant at,
            @JsonProperty("by_site") SortedMap<String, Integer> bySite) {

        static ConcurrentUsersNow of(UsersOverTime.Count count, Instant at) {
            return new ConcurrentUsersNow(
                    "People online at that instant: open sessions, counted by registrant",
                    count.total(),
                    at,
                    byCode(count.bySite(), Function.identity()));
        }

        static ConcurrentUsersNow of(ConcurrentUsers users, Instant now) {
            return new ConcurrentUsersNow(
                    "People online now: open sessions, counted by registrant",
                    users.total(),
                    now,
                    byCode(users.bySite(), Function.identity()));
        }
    }

    static StatisticsJson of(Period period, long registrants, Usage usage, ConcurrentUsersNow now) {
        UsageStatistics figures = usage.between(period.from(), period.to());
        return new StatisticsJson(
                period.from(),
                period.to(),
                new Registrants(
                        "People who are registered now: verified contacts that were not forgotten", registrants),
                connections(period, figures),
                new PeakConcurrentUsers(
                        "The most people online at one instant of the period: open sessions, counted by registrant;"
                                + " a site's peak may be at another instant than that of all",
                        figures.peakConcurrentUsers(),
                        figures.peakAt(),
                        byCode(figures.peakBySite(), PeakAtSite::of)),
                now);
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
