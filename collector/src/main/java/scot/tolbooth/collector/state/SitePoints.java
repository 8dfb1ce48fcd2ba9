package scot.tolbooth.collector.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.TimeSeries;

/** Writes the {@code site} measurement every minute, from one node: how much of each site is up, and its clients. */
final class SitePoints {

    private final States states;
    private final TimeSeries series;
    private final LockingTaskExecutor oneNode;
    private final Clock clock;

    SitePoints(States states, TimeSeries series, LockingTaskExecutor oneNode, Clock clock) {
        this.states = states;
        this.series = series;
        this.oneNode = oneNode;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT60S", fixedRateString = "PT60S")
    void write() {
        oneNode.executeWithLock(
                (Runnable) () -> series.write(points(states.sites(), clock.instant())),
                new LockConfiguration(clock.instant(), "site-points", Duration.ofMinutes(5), Duration.ofSeconds(45)));
    }

    static List<Point> points(List<SiteStatus> sites, Instant at) {
        List<Point> points = new ArrayList<>();
        for (SiteStatus site : sites) {
            Map<String, Double> fields = new HashMap<>();
            if (site.devices() > 0 && site.lastPoll() != null) {
                fields.put("up_ratio", (double) site.devicesUp() / site.devices());
            }
            if (site.clients() != null) {
                fields.put("clients", site.clients().doubleValue());
            }
            if (!fields.isEmpty()) {
                points.add(new Point(
                        "site", new TreeMap<>(Map.of("site", site.site().value())), fields, at));
            }
        }
        return points;
    }
}
