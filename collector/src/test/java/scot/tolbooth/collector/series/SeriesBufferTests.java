package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import scot.tolbooth.inventory.database.DataDirectory;

class SeriesBufferTests {

    private static final Pace QUICK = new Pace(Duration.ofMillis(10), Duration.ofMillis(20));

    @TempDir
    Path temporary;

    private Path directory = Path.of("");
    private final List<Double> stored = Collections.synchronizedList(new ArrayList<>());
    private volatile @org.jspecify.annotations.Nullable RuntimeException trouble;

    @BeforeEach
    void place() {
        directory = temporary.resolve("spool");
    }

    @Test
    void beyondTheBoundTheOldestAreDroppedAndCounted() {
        trouble = new IllegalStateException("away");
        SeriesBuffer buffer = buffer(100);
        buffer.write(List.of(point(0)));
        Awaitility.await().until(() -> !buffer.health().isStoring());
        buffer.write(IntStream.rangeClosed(1, 150).mapToObj(this::point).toList());

        assertThat(buffer.health().waiting()).isEqualTo(100);
        assertThat(buffer.health().dropped()).isEqualTo(51);
        assertThat(buffer.health().problem()).isEqualTo("away");
        trouble = null;
        Awaitility.await().until(() -> buffer.health().waiting() == 0);
        // The one that was on its way comes first, then the youngest, in order.
        assertThat(stored).hasSize(100).startsWith(0.0, 52.0).endsWith(150.0).isSorted();
        buffer.close();
    }

    @Test
    void whatTheStoreWillNeverTakeIsNotOfferedForEver() {
        trouble = new UnacceptablePointsException("field type conflict", new IllegalStateException());
        SeriesBuffer buffer = buffer(1000);
        buffer.write(List.of(point(1)));
        Awaitility.await().until(() -> buffer.health().dropped() == 1);
        assertThat(buffer.health().isStoring()).isTrue();
        buffer.close();
    }

    @Test
    void whatWaitsIsStoredAtTheStop() {
        SeriesBuffer buffer = buffer(20_000);
        buffer.write(IntStream.range(0, 12_000).mapToObj(this::point).toList());
        buffer.close();
        assertThat(stored).hasSize(12_000);
    }

    @Test
    void aStoreThatCannotBeReadFailsAsADatabaseDoes() {
        trouble = new IllegalStateException("InfluxDB refuses the query");
        SeriesBuffer buffer = buffer(10);

        assertThatThrownBy(() -> buffer.query(new SeriesQuery(
                        "device", "n", Map.of(), Instant.EPOCH, Instant.EPOCH.plusSeconds(60), Duration.ofSeconds(1))))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("InfluxDB refuses the query");
        buffer.close();
    }

    @Test
    void whileTheStoreIsAwayPointsGoToTheDiskAndComeBackInOrder() {
        trouble = new IllegalStateException("away");
        SeriesBuffer buffer = buffer(100, spool(1_000_000));
        for (int i = 0; i < 500; i += 50) {
            buffer.write(IntStream.range(i, i + 50).mapToObj(this::point).toList());
            Awaitility.await().until(() -> buffer.health().waiting() == 0);
        }
        assertThat(buffer.health().spool().points()).isEqualTo(500);
        trouble = null;
        Awaitility.await().until(() -> stored.size() == 500);
        assertThat(stored).isSorted().doesNotHaveDuplicates();
        Awaitility.await().until(() -> buffer.health().spool().points() == 0);
        assertThat(buffer.health().dropped()).isZero();
        buffer.close();
    }

    @Test
    void whatWaitsAtTheStopIsStoredAfterTheNextStart() {
        trouble = new IllegalStateException("away");
        SeriesBuffer before = buffer(1000, spool(1_000_000));
        before.write(IntStream.range(0, 300).mapToObj(this::point).toList());
        before.close();
        assertThat(stored).isEmpty();

        trouble = null;
        SeriesBuffer after = buffer(1000, spool(1_000_000));
        Awaitility.await().until(() -> stored.size() == 300);
        assertThat(stored).isSorted().doesNotHaveDuplicates();
        after.close();
    }

    @Test
    void freshPointsDoNotWaitForTheBackFill() {
        trouble = new IllegalStateException("away");
        SeriesBuffer buffer = buffer(100_000, spool(10_000_000));
        buffer.write(IntStream.range(0, 50_000).mapToObj(this::point).toList());
        Awaitility.await().until(() -> buffer.health().spool().points() == 50_000);
        buffer.write(List.of(point(99_999)));
        trouble = null;

        Awaitility.await().until(() -> stored.size() == 50_001);
        assertThat(stored.indexOf(99_999.0)).isLessThan(50_000);
        buffer.close();
    }

    @Test
    void aFullDiskIsSaidAndMemoryServesAsBefore() throws IOException {
        SeriesSpool spool = spool(1_000_000);
        trouble = new IllegalStateException("away");
        SeriesBuffer buffer = buffer(100, spool);
        Files.delete(directory.resolve("lock"));
        Files.delete(directory);
        Files.createFile(directory);
        buffer.write(IntStream.range(0, 150).mapToObj(this::point).toList());
        Awaitility.await().until(() -> buffer.health().spool().problem() != null);

        assertThat(buffer.health().isSound()).isFalse();
        assertThat(buffer.health().dropped()).isEqualTo(50);
        Files.delete(directory);
        Files.createDirectory(directory);
        Awaitility.await().until(() -> buffer.health().spool().points() == 100);
        assertThat(buffer.health().spool().problem()).isNull();
        buffer.close();
    }

    private SeriesSpool spool(long limit) {
        return SeriesSpool.open(DataDirectory.open(directory), limit);
    }

    private SeriesBuffer buffer(int capacity) {
        return buffer(capacity, SeriesSpool.none());
    }

    private SeriesBuffer buffer(int capacity, SeriesSpool spool) {
        SeriesStore store = new SeriesStore() {
            @Override
            public void store(List<Point> points) {
                if (trouble != null) {
                    throw trouble;
                }
                points.forEach(point -> stored.add(point.fields().getOrDefault("n", -1.0)));
            }

            @Override
            public List<Series> query(SeriesQuery query) {
                if (trouble != null) {
                    throw trouble;
                }
                return List.of();
            }

            @Override
            public void rollUpAgain(Instant hour) {}

            @Override
            public void close() {}
        };
        return new SeriesBuffer(store, spool, new SeriesBuffer.Bounds(capacity, QUICK), Clock.systemUTC()).start();
    }

    private Point point(int number) {
        return new Point(
                "device",
                new TreeMap<>(Map.of("device", "a")),
                Map.of("n", (double) number),
                Instant.ofEpochSecond(number));
    }
}
