package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;

class PostgresTimeSeriesTests implements TimeSeriesContract {

    private static final SeriesSettings SETTINGS = new SeriesSettings(
            1000,
            Duration.ofDays(2),
            Duration.ofDays(30),
            Duration.ofDays(900),
            new SeriesSettings.Influx(null, "tolbooth", null, null, null));

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "collector");
    private final PostgresTimeSeries store = new PostgresTimeSeries(database.dataSource(), SETTINGS, Clock.systemUTC());

    @Override
    public SeriesStore store() {
        return store;
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rollUpsAnswerAsTheSamplesDidAndOutliveThem() {
        List<Point> points = new ArrayList<>();
        for (int minute = 0; minute < 180; minute++) {
            points.add(
                    point("device", Map.of("device", "sw"), Map.of("cpu_ratio", minute / 1000.0, "up", 1.0), minute));
        }
        store.store(points);
        SeriesQuery hours = query(Duration.ofHours(1));
        SeriesQuery fives = query(Duration.ofMinutes(5));
        List<Series> hoursBefore = store.query(hours);
        List<Series> fivesBefore = store.query(fives);

        store.maintain();
        assertThat(rows("hourly_sample")).isEqualTo(3);
        assertThat(rows("five_minute_sample")).isEqualTo(36);
        assertSame(store.query(hours), hoursBefore);
        assertSame(store.query(fives), fivesBefore);
        store.maintain();
        assertSame(store.query(hours), hoursBefore);

        PostgresTimeSeries later = new PostgresTimeSeries(
                database.dataSource(), SETTINGS, Clock.fixed(Instant.now().plus(Duration.ofDays(4)), ZoneOffset.UTC));
        later.maintain();
        assertThat(rows("raw_sample")).isZero();
        assertSame(later.query(fives), fivesBefore);
        assertSame(later.query(query(Duration.ofMinutes(1))), fivesBefore);
    }

    @Test
    void whatIsTooOldOrFromTheFutureHasNoPlace() {
        store.store(List.of(
                new Point("device", new TreeMap<>(Map.of("device", "a")), Map.of("up", 1.0), Instant.EPOCH),
                new Point("device", new TreeMap<>(Map.of("device", "a")), Map.of("up", Double.NaN), Instant.now()),
                new Point(
                        "device",
                        new TreeMap<>(Map.of("device", "a")),
                        Map.of("up", 1.0),
                        Instant.now().plus(Duration.ofDays(400)))));
        assertThat(rows("raw_sample")).isZero();
    }

    private static void assertSame(List<Series> now, List<Series> before) {
        assertThat(now)
                .usingRecursiveComparison()
                .withComparatorForType(
                        (one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other), Double.class)
                .isEqualTo(before);
    }

    private SeriesQuery query(Duration step) {
        return new SeriesQuery(
                "device", "cpu_ratio", Map.of("device", "sw"), start(), start().plus(Duration.ofHours(3)), step);
    }

    private int rows(String table) {
        return database.jdbc()
                .sql("SELECT count(*) FROM collector." + table)
                .query(Integer.class)
                .single();
    }
}
