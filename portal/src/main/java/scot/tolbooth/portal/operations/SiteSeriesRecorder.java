package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.radius.OneNode;

/** Writes down every minute, from one node, how many people are online at each site that serves people. */
class SiteSeriesRecorder {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Estate estate;
    private final TimeSeries series;
    private final OneNode oneNode;
    private final Clock clock;

    SiteSeriesRecorder(Estate estate, TimeSeries series, OneNode oneNode, Clock clock) {
        this.estate = estate;
        this.series = series;
        this.oneNode = oneNode;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 60, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void record() {
        oneNode.run("site-concurrent-users", MINUTE, this::write);
    }

    private void write() {
        // Should two nodes come to it in one minute after all, they write the same point.
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        List<Point> points = estate.now().rows().stream()
                .filter(row -> row.rollout().isLive() || row.users() > 0)
                .map(row -> point(row, minute))
                .toList();
        if (!points.isEmpty()) {
            series.write(points);
        }
    }

    private static Point point(SiteRow row, Instant at) {
        return new Point(
                "site",
                new TreeMap<>(Map.of("site", row.code())),
                Map.of("concurrent_users", (double) row.users()),
                at);
    }
}
