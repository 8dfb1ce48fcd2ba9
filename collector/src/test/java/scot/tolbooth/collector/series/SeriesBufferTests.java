package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class SeriesBufferTests {

    private final List<Double> stored = Collections.synchronizedList(new ArrayList<>());
    private volatile @org.jspecify.annotations.Nullable RuntimeException trouble;

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

    private SeriesBuffer buffer(int capacity) {
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
            public void close() {}
        };
        return new SeriesBuffer(store, capacity, Clock.systemUTC(), new SimpleMeterRegistry()).start();
    }

    private Point point(int number) {
        return new Point(
                "device",
                new TreeMap<>(Map.of("device", "a")),
                Map.of("n", (double) number),
                Instant.ofEpochSecond(number));
    }
}
