package scot.tolbooth.portal.operations;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import scot.tolbooth.collector.alarm.SiteActivity;
import scot.tolbooth.collector.series.Sample;
import scot.tolbooth.collector.series.Series;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.ConcurrentUsers;

/**
 * What goes on at sites, from open sessions and from what was measured: people usual at this hour of the week are the
 * mean of the last four weeks, of which two at least must have been measured.
 */
final class ObservedActivity implements SiteActivity {

    private static final Logger LOG = LoggerFactory.getLogger(ObservedActivity.class);
    private static final int WEEKS = 4;
    private static final int LEAST_WEEKS = 2;
    private static final Duration HEARD_WITHIN = Duration.ofHours(3);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Instant NEVER = Instant.MIN;
    private static final List<String> REQUESTS =
            List.of("accepts_per_second", "rejects_per_second", "accounting_per_second");

    private final ConcurrentUsers users;
    private final TimeSeries series;
    private final Clock clock;
    private Map<SiteCode, Double> usual = Map.of();
    private Map<SiteCode, Instant> heard = Map.of();
    private @Nullable Instant usualOf;
    private @Nullable Instant heardAt;

    ObservedActivity(ConcurrentUsers users, TimeSeries series, Clock clock) {
        this.users = users;
        this.series = series;
        this.clock = clock;
    }

    @Override
    public synchronized Map<SiteCode, Activity> now() {
        Instant now = clock.instant();
        refresh(now);
        Map<SiteCode, Integer> online = users.bySite();
        Set<SiteCode> sites = new HashSet<>(online.keySet());
        sites.addAll(usual.keySet());
        sites.addAll(heard.keySet());
        Map<SiteCode, Activity> activities = new HashMap<>();
        for (SiteCode site : sites) {
            Instant last = heard.get(site);
            activities.put(
                    site,
                    new Activity(
                            online.getOrDefault(site, 0),
                            usual.get(site),
                            last == null ? null : Duration.between(last, now)));
        }
        return activities;
    }

    /** The store of measurements may be away: what was known of it holds on. */
    private void refresh(Instant now) {
        try {
            Instant hour = now.truncatedTo(ChronoUnit.HOURS);
            if (!hour.equals(usualOf)) {
                usual = usual(hour);
                usualOf = hour;
            }
            if (heardAt == null || !now.isBefore(heardAt.plus(FRESH))) {
                heard = heard(now);
                heardAt = now;
            }
        } catch (DataAccessException away) {
            LOG.warn("What is usual at sites could not be read: {}", away.toString());
        }
    }

    private Map<SiteCode, Double> usual(Instant hour) {
        List<Map.Entry<SiteCode, Double>> means = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            Instant from = hour.minus(Duration.ofDays(7L * week));
            Instant to = from.plus(Duration.ofHours(1));
            query("site", "concurrent_users", from, to, MINUTE)
                    .forEach((site, samples) ->
                            means.add(Map.entry(site, samples.stream().collect(averagingDouble(Sample::mean)))));
        }
        Map<SiteCode, Double> averages = new HashMap<>();
        means.stream().collect(groupingBy(Map.Entry::getKey)).forEach((site, weeks) -> {
            if (weeks.size() >= LEAST_WEEKS) {
                averages.put(site, weeks.stream().collect(averagingDouble(Map.Entry::getValue)));
            }
        });
        return averages;
    }

    /** When a NAS of each site was heard last, of those that are measured: silence from before is looked up once. */
    private Map<SiteCode, Instant> heard(Instant now) {
        Instant lately = now.minus(HEARD_WITHIN);
        Map<SiteCode, Instant> last = heardBetween(lately, now, MINUTE);
        last.replaceAll((site, at) -> at.equals(NEVER) ? heard.getOrDefault(site, NEVER) : at);
        if (last.containsValue(NEVER)) {
            Instant earliest = now.minus(LONGEST_SILENCE);
            Map<SiteCode, Instant> before = heardBetween(earliest, lately, Duration.ofHours(1));
            before.values().removeIf(NEVER::equals);
            last.replaceAll((site, at) -> at.equals(NEVER) ? before.getOrDefault(site, earliest) : at);
        }
        return last;
    }

    /** The latest request of any kind at each site that is measured; {@link #NEVER} where there was none. */
    private Map<SiteCode, Instant> heardBetween(Instant from, Instant to, Duration step) {
        Map<SiteCode, Instant> last = new HashMap<>();
        for (String field : REQUESTS) {
            query("radius", field, from, to, step).forEach((site, samples) -> {
                Instant latest = samples.stream()
                        .filter(sample -> sample.max() > 0)
                        .map(Sample::at)
                        .max(Instant::compareTo)
                        .orElse(NEVER);
                last.merge(site, latest, (one, other) -> one.isAfter(other) ? one : other);
            });
        }
        return last;
    }

    private Map<SiteCode, List<Sample>> query(
            String measurement, String field, Instant from, Instant to, Duration step) {
        Map<SiteCode, List<Sample>> bySite = new HashMap<>();
        for (Series one : series.query(new SeriesQuery(measurement, field, Map.of(), from, to, step))) {
            String site = one.tags().get("site");
            if (site != null && !site.equals("none") && !one.samples().isEmpty()) {
                bySite.computeIfAbsent(new SiteCode(site), code -> new ArrayList<>())
                        .addAll(one.samples());
            }
        }
        return bySite;
    }
}
