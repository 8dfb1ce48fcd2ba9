package scot.tolbooth.collector.series;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import scot.tolbooth.inventory.database.DataDirectory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InfluxTimeSeriesTests implements TimeSeriesContract {

    private static final int DEVICES = 40;

    private final AtomicInteger databases = new AtomicInteger();
    private Influxd server;
    private String database = "";
    private InfluxTimeSeries store;

    @Override
    public SeriesStore store() {
        return new Caught(store);
    }

    /** These tests store hours late what else comes at once: the hours are rolled up again, as the buffer does it. */
    private record Caught(SeriesStore store) implements SeriesStore {

        @Override
        public void store(List<Point> points) {
            store.store(points);
            points.stream()
                    .map(point -> Spans.floor(point.time(), Duration.ofHours(1)))
                    .distinct()
                    .forEach(store::rollUpAgain);
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
        public void close() {
            store.close();
        }
    }

    @Test
    void retentionPoliciesAndContinuousQueriesAreMadeInAnEmptyDatabase() throws Exception {
        store.store(List.of(point("device", Map.of("device", "sw"), Map.of("up", 1.0), 0)));

        assertThat(store.note()).isNull();
        assertThat(server.answer("SHOW RETENTION POLICIES ON " + database))
                .contains("[\"tolbooth_raw\",\"48h0m0s\",\"24h0m0s\",1,true]")
                .contains("[\"tolbooth_five_minute\",\"720h0m0s\"")
                .contains("[\"tolbooth_hourly\",\"21600h0m0s\"");
        assertThat(server.answer("SHOW CONTINUOUS QUERIES"))
                .contains("tolbooth_five_minute ON " + database + " RESAMPLE EVERY 5m FOR 2h")
                .contains("tolbooth_hourly ON " + database + " RESAMPLE EVERY 1h FOR 3h");
        InfluxTimeSeries changed = new InfluxTimeSeries(settings(Duration.ofDays(3)), Clock.systemUTC());
        changed.store(List.of(point("device", Map.of("device", "sw"), Map.of("up", 1.0), 1)));
        assertThat(server.answer("SHOW RETENTION POLICIES ON " + database)).contains("[\"tolbooth_raw\",\"72h0m0s\"");
        changed.close();
    }

    @Test
    void whatADatabaseHeldBeforeIsNeitherHiddenNorShortened() throws Exception {
        server.write(database, "device,device=sw up=1 " + start().toEpochMilli());
        store.store(List.of(point("device", Map.of("device", "sw"), Map.of("up", 1.0), 10)));

        assertThat(store.note()).contains("held points before").contains("README");
        assertThat(server.answer("SHOW RETENTION POLICIES ON " + database)).doesNotContain("tolbooth");
        assertThat(query("device", "up", Map.of()).get(0).samples()).hasSize(2);
    }

    @Test
    void whatTheAccountMayNotMakeIsSaidAndPointsAreStoredAllTheSame() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            String asked = URLDecoder.decode(
                            String.valueOf(exchange.getRequestURI().getRawQuery()), UTF_8)
                    + URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
            received.add(exchange.getRequestURI().getPath());
            boolean refused = asked.contains("CREATE RETENTION POLICY");
            byte[] answer = (refused
                            ? "{\"error\":\"error authorizing query: requires admin privilege\"}"
                            : "{\"results\":[{\"statement_id\":0}]}")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(refused ? 403 : 200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        refusing.start();
        String url = "http://127.0.0.1:" + refusing.getAddress().getPort();
        InfluxTimeSeries poor = new InfluxTimeSeries(settings(url, Duration.ofDays(2)), Clock.systemUTC());
        poor.store(List.of(point("device", Map.of("device", "sw"), Map.of("up", 1.0), 0)));

        assertThat(received).contains("/write");
        assertThat(poor.note())
                .contains("could not be made")
                .contains("requires admin privilege")
                .contains("README");
        poor.close();
        refusing.stop(0);
    }

    @Test
    void pointsWaitForADatabaseThatIsNotThereYet() throws Exception {
        database = "later";
        InfluxTimeSeries early = new InfluxTimeSeries(settings(Duration.ofDays(2)), Clock.systemUTC());
        List<Point> points = List.of(point("device", Map.of("device", "sw"), Map.of("up", 1.0), 0));

        assertThatIllegalStateException()
                .isThrownBy(() -> early.store(points))
                .withMessageContaining("database not found");
        server.create(database);
        early.store(points);
        assertThat(early.note()).isNull();
        early.close();
    }

    private SeriesSettings settings(Duration raw) {
        return settings(server.url(), raw);
    }

    private SeriesSettings settings(String url, Duration raw) {
        return new SeriesSettings(
                1000,
                null,
                DataSize.ofMegabytes(1),
                raw,
                Duration.ofDays(30),
                Duration.ofDays(900),
                new SeriesSettings.Influx(url, database, null, null, null));
    }

    @BeforeAll
    void serve(@TempDir Path directory) {
        server = new Influxd(directory).start();
    }

    @BeforeEach
    void create() throws Exception {
        database = "test" + databases.incrementAndGet();
        server.create(database);
        store = new InfluxTimeSeries(settings(Duration.ofDays(2)), Clock.systemUTC());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void anHourWithoutInfluxDbIsBackFilledAndNothingIsThereTwice(@TempDir Path directory) throws IOException {
        server.stop();
        SeriesBuffer before = buffer(directory);
        for (int minute = 0; minute < 30; minute++) {
            pollAll(before, minute);
        }
        before.close();
        // What a kill would leave of a batch, beside what was whole.
        Files.write(directory.resolve("0000000000000009999-40.points.unfinished"), new byte[100]);
        SeriesBuffer after = buffer(directory);
        assertThat(after.health().spool().points()).isEqualTo(30 * DEVICES);
        for (int minute = 30; minute < 60; minute++) {
            pollAll(after, minute);
        }
        server.start();
        pollAll(after, 60);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(after.health().written()).isEqualTo(61 * DEVICES));
        assertThat(before.health().dropped() + after.health().dropped()).isZero();
        assertThat(after.health().spool().points()).isZero();
        List<Series> series = after.query(
                new SeriesQuery("device", "up", Map.of(), start(), start().plusSeconds(3660), Duration.ofMinutes(1)));
        assertThat(series)
                .hasSize(DEVICES)
                .allSatisfy(one -> assertThat(one.samples())
                        .hasSize(61)
                        .allSatisfy(sample -> assertThat(sample.count()).isEqualTo(1)));
        after.close();
    }

    private SeriesBuffer buffer(Path directory) {
        SeriesSpool spool = SeriesSpool.open(DataDirectory.open(directory), 10_000_000);
        Pace quick = new Pace(Duration.ofMillis(10), Duration.ofMillis(50));
        // Buffers close their store; this one is opened again.
        store = new InfluxTimeSeries(settings(Duration.ofDays(2)), Clock.systemUTC());
        return new SeriesBuffer(store, spool, new SeriesBuffer.Bounds(1000, quick), Clock.systemUTC()).start();
    }

    /** Every device once; before memory is full the disk has had its turn. */
    private void pollAll(SeriesBuffer buffer, int minute) {
        List<Point> points = new ArrayList<>();
        for (int device = 0; device < DEVICES; device++) {
            points.add(point("device", Map.of("device", "sw-" + device), Map.of("up", 1.0), minute));
        }
        buffer.write(points);
        if (minute % 10 == 9) {
            Awaitility.await().until(() -> buffer.health().waiting() < 100);
        }
    }
}
