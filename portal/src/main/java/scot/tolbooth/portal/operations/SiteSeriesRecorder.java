package scot.tolbooth.portal.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.TimeSeries;

/**
 * Writes down every minute how many people are online at each site that serves people. The instant is the full minute,
 * so that several nodes write the same point.
 */
class SiteSeriesRecorder {

    private final Estate estate;
    private final TimeSeries series;
    private final Clock clock;

    SiteSeriesRecorder(Estate estate, TimeSeries series, Clock clock) {
        this.estate = estate;
        this.series = series;
        this.clock = clock;
    }

    @Scheduled(fixedRate = 60, initialDelay = 15, timeUnit = TimeUnit.SECONDS)
    void record() {
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
