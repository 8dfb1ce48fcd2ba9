package scot.tolbooth.collector.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InfluxTimeSeriesTests implements TimeSeriesContract {

    private final AtomicInteger databases = new AtomicInteger();
    private Influxd server;
    private InfluxTimeSeries store;

    @Override
    public SeriesStore store() {
        return store;
    }

    @BeforeAll
    void serve(@TempDir Path directory) {
        server = new Influxd(directory).start();
    }

    @BeforeEach
    void create() throws Exception {
        String name = "test" + databases.incrementAndGet();
        server.create(name);
        store = new InfluxTimeSeries(new SeriesSettings.Influx(server.url(), name, null, null, null));
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void nothingThatFitsTheBufferIsLostWhileInfluxDbIsAway() {
        try (SeriesBuffer buffer =
                new SeriesBuffer(store, 10_000, Clock.systemUTC(), new SimpleMeterRegistry()).start()) {
            buffer.write(List.of(second(0)));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(buffer.health().written()).isEqualTo(1));
            server.stop();
            for (int i = 1; i <= 600; i++) {
                buffer.write(List.of(second(i)));
            }
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(buffer.health().isStoring()).isFalse());
            assertThat(buffer.health().waiting()).isEqualTo(600);
            server.start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(buffer.health().written()).isEqualTo(601));
            assertThat(buffer.health().dropped()).isZero();
            List<Series> series = buffer.query(new SeriesQuery(
                    "device", "up", Map.of("device", "sw"), start(), start().plusSeconds(3600), Duration.ofHours(1)));
            assertThat(series.get(0).samples().get(0).count()).isEqualTo(601);
        }
    }

    private Point second(int number) {
        Instant at = start().plusSeconds(number);
        return new Point("device", new TreeMap<>(Map.of("device", "sw")), Map.of("up", 1.0), at);
    }
}
