package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.protocol.NasTraffic;
import scot.tolbooth.radius.protocol.RadiusCounters;

/**
 * Writes down every minute what each NAS asked of this process. Every node counts only what it answered itself, so each
 * writes its own series, told apart by the tag {@code node}, and what a NAS asked in all is their sum.
 */
class RadiusSeriesRecorder {

    private final RadiusCounters counters;
    private final NasClients clients;
    private final TimeSeries series;
    private final String node;
    private final Clock clock;
    private SortedMap<NasName, NasTraffic> before = new TreeMap<>();
    private @Nullable Instant beforeAt;

    RadiusSeriesRecorder(
            RadiusCounters counters, NasClients clients, TimeSeries series, NodeSettings settings, Clock clock) {
        this.counters = counters;
        this.clients = clients;
        this.series = series;
        this.node = settings.name();
        this.clock = clock;
    }

    @Scheduled(fixedRate = 60, initialDelay = 20, timeUnit = TimeUnit.SECONDS)
    synchronized void record() {
        Instant now = clock.instant();
        SortedMap<NasName, NasTraffic> traffic = counters.traffic();
        if (beforeAt != null) {
            double seconds = Math.max(1, Duration.between(beforeAt, now).toMillis() / 1000d);
            Map<NasName, String> sites = sites();
            List<Point> points = traffic.entrySet().stream()
                    .map(entry -> point(entry.getKey(), entry.getValue(), sites, seconds, now))
                    .toList();
            if (!points.isEmpty()) {
                series.write(points);
            }
        }
        before = traffic;
        beforeAt = now;
    }

    private Point point(NasName nas, NasTraffic after, Map<NasName, String> sites, double seconds, Instant now) {
        NasTraffic earlier = before.getOrDefault(nas, new NasTraffic(0, 0, 0, 0));
        SortedMap<String, String> tags = new TreeMap<>(Map.of("nas", nas.value(), "node", node));
        tags.put("site", sites.getOrDefault(nas, "none"));
        return new Point(
                "radius",
                tags,
                Map.of(
                        "accepts_per_second", (after.accepts() - earlier.accepts()) / seconds,
                        "rejects_per_second", (after.rejects() - earlier.rejects()) / seconds,
                        "accounting_per_second", (after.accounting() - earlier.accounting()) / seconds),
                now);
    }

    private Map<NasName, String> sites() {
        return clients.all().stream()
                .filter(client -> client.site() != null)
                .collect(Collectors.toMap(NasClient::name, RadiusSeriesRecorder::site));
    }

    private static String site(NasClient client) {
        SiteCode site = client.site();
        return site == null ? "none" : site.value();
    }
}
