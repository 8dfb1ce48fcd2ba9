package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import scot.tolbooth.inventory.database.DataDirectory;
import scot.tolbooth.inventory.database.ScratchDatabase;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTimeSeriesTests implements TimeSeriesContract {

    private static final SeriesSettings SETTINGS = new SeriesSettings(
            1000,
            null,
            DataSize.ofMegabytes(1),
            Duration.ofDays(2),
            Duration.ofDays(30),
            Duration.ofDays(900),
            new SeriesSettings.Influx(null, "tolbooth", null, null, null));

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "collector");
    private PostgresTimeSeries store = new PostgresTimeSeries(database.dataSource(), SETTINGS, Clock.systemUTC());

    @Override
    public SeriesStore store() {
        return store;
    }

    @BeforeEach
    void empty() {
        database.jdbc()
                .sql("TRUNCATE collector.raw_sample, collector.five_minute_sample, collector.hourly_sample,"
                        + " collector.roll_up, collector.series, collector.series_field")
                .update();
        store = new PostgresTimeSeries(database.dataSource(), SETTINGS, Clock.systemUTC());
    }

    @AfterAll
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
    void whatIsBackFilledIsInTheRollUpsToo(@TempDir Path directory) {
        store.store(List.of(point("device", Map.of("device", "sw"), Map.of("cpu_ratio", 0.1, "up", 1.0), 0)));
        store.maintain();
        AtomicBoolean away = new AtomicBoolean(true);
        SeriesStore coming = new Intermittent(store, away);
        SeriesBuffer.Bounds bounds =
                new SeriesBuffer.Bounds(1000, new Pace(Duration.ofMillis(10), Duration.ofMillis(20)));
        try (SeriesBuffer buffer = new SeriesBuffer(
                        coming, SeriesSpool.open(DataDirectory.open(directory), 1_000_000), bounds, Clock.systemUTC())
                .start()) {
            for (int minute = 1; minute < 120; minute++) {
                buffer.write(
                        List.of(point("device", Map.of("device", "sw"), Map.of("cpu_ratio", minute / 1000.0), minute)));
            }
            Awaitility.await().until(() -> buffer.health().spool().points() == 119);
            away.set(false);
            // The hours are rolled up again after the last point, and then the note of them goes.
            Awaitility.await()
                    .until(() ->
                            buffer.health().written() == 119 && Files.notExists(directory.resolve("hours-to-roll-up")));
        }
        List<Sample> hours = store.query(query(Duration.ofHours(1))).get(0).samples();

        assertThat(rows("raw_sample")).isEqualTo(120);
        assertThat(rows("five_minute_sample")).isEqualTo(24);
        assertThat(hours).extracting(Sample::count).containsExactly(60L, 60L);
        assertThat(hours.get(1).max()).isCloseTo(0.119, within(1e-9));
    }

    /** A store that can be made to be away. */
    private record Intermittent(SeriesStore store, AtomicBoolean away) implements SeriesStore {

        @Override
        public void store(List<Point> points) {
            if (away.get()) {
                throw new IllegalStateException("away");
            }
            store.store(points);
        }

        @Override
        public List<Series> query(SeriesQuery query) {
            return store.query(query);
        }

        @Override
        public void rollUpAgain(Instant hour) {
            store.rollUpAgain(hour);
        }

        @Override
        public void close() {}
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
