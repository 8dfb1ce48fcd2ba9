package scot.tolbooth.collector.ping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import scot.tolbooth.collector.poll.Reading;
import scot.tolbooth.collector.series.Point;
import scot.tolbooth.collector.series.Series;
import scot.tolbooth.collector.series.SeriesQuery;
import scot.tolbooth.collector.series.TimeSeries;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.DeviceKind;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/** What becomes of the echoes of a round. */
class PingRoundTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final DeviceName ROUTER = new DeviceName("lib-001-rtr");

    private static final ScratchDatabase DATABASE = ScratchDatabase.with("inventory", "collector");

    @TempDir
    Path directory;

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final JdbcPings store =
            new JdbcPings(DATABASE.jdbc(), new NamedParameterJdbcTemplate(DATABASE.dataSource()));
    private final Pings pings = new Pings(store, device -> List.of(), clock, Duration.ofMinutes(1));
    private final List<Point> written = new ArrayList<>();
    private final TimeSeries series = new TimeSeries() {
        @Override
        public void write(Collection<Point> points) {
            written.addAll(points);
        }

        @Override
        public List<Series> query(SeriesQuery query) {
            return List.of();
        }
    };

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void nothingYet() {
        DATABASE.jdbc().sql("DELETE FROM collector.device_ping").update();
        DATABASE.jdbc().sql("DELETE FROM collector.ping_standing").update();
        DATABASE.jdbc().sql("DELETE FROM collector.device_state").update();
    }

    @Test
    void latencyAndLossOfEachDeviceGoToTheSeriesAndToItsReadings() throws IOException {
        round("echo '192.0.2.1 : 2.00 -'; echo '192.0.2.2 : - -'").run();

        assertThat(written)
                .extracting(point -> point.tags().get("device"), Point::fields)
                .containsExactlyInAnyOrder(
                        tuple(ROUTER.value(), Map.of("ping_loss_ratio", 0.5, "ping_seconds", 0.002)),
                        tuple("lib-001-sw", Map.of("ping_loss_ratio", 1.0)));
        assertThat(written).extracting(Point::measurement).containsOnly("device");
        assertThat(pings.of(ROUTER))
                .extracting(Reading::field, Reading::value, Reading::source)
                .containsExactly(tuple("ping_loss_ratio", 0.5, "ICMP echo"), tuple("ping_seconds", 0.002, "ICMP echo"));
        assertThat(pings.standing().orElseThrow().words()).isEqualTo("devices are pinged");
    }

    @Test
    void onlySilentDevicesThatEchoAreWitnessed() throws IOException {
        silent(ROUTER.value(), 2);
        silent("lib-001-sw", 2);
        round("echo '192.0.2.1 : 2.00 -'; echo '192.0.2.2 : - -'").run();
        assertThat(pings.silentThatEcho()).isEqualTo(Map.of(ROUTER, NOON));

        DATABASE.jdbc().sql("UPDATE collector.device_state SET failures = 0").update();
        assertThat(pings.silentThatEcho()).isEmpty();
    }

    @Test
    void whereRoundsAreFarApartAnEchoCountsUntilTheRoundAfterTheNext() throws IOException {
        silent(ROUTER.value(), 2);
        round("echo '192.0.2.1 : 2.00 -'").run();
        Clock later = Clock.fixed(NOON.plus(Duration.ofMinutes(50)), ZoneOffset.UTC);
        assertThat(new Pings(store, device -> List.of(), later, Duration.ofMinutes(30)).silentThatEcho())
                .containsOnlyKeys(ROUTER);
        assertThat(new Pings(store, device -> List.of(), later, Duration.ofMinutes(1)).silentThatEcho())
                .isEmpty();
    }

    @Test
    void whereIcmpIsNotPermittedThatIsSaidAndNothingElseChanges() throws IOException {
        round("echo 'fping: socket: Operation not permitted' >&2; exit 4").run();

        assertThat(pings.standing().orElseThrow().words())
                .startsWith("ICMP not permitted here: ")
                .endsWith("says: fping: socket: Operation not permitted");
        assertThat(written).isEmpty();
        assertThat(pings.of(ROUTER)).isEmpty();
    }

    @Test
    void whatIsNotSwitchedOnIsSilent() {
        assertThat(pings.standing()).isEmpty();
    }

    private PingRound round(String script) throws IOException {
        Path program = directory.resolve("fping");
        Files.writeString(program, "#!/bin/sh\nPATH=/usr/bin:/bin\ncat > /dev/null\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        PingSettings settings = new PingSettings(true, program, Duration.ofSeconds(60), 2, Duration.ofMillis(500));
        List<Device> devices = List.of(
                device(ROUTER.value(), "192.0.2.1"),
                device("lib-001-sw", "192.0.2.2"),
                device("lib-001-fw", "firewall.example.org"));
        return new PingRound(() -> devices, new Fping(settings), store, series, clock);
    }

    private static void silent(String device, int failures) {
        DATABASE.jdbc()
                .sql("""
                        INSERT INTO collector.device_state (device, state, reason, since, failures, answers)
                        VALUES (:device, 'DOWN', 'does not answer', now(), :failures, 0)
                        """)
                .param("device", device)
                .param("failures", failures)
                .update();
    }

    private static Device device(String name, String address) {
        return new Device(
                new DeviceName(name),
                new SiteCode("LIB-001"),
                DeviceKind.SWITCH,
                address,
                161,
                null,
                Duration.ofSeconds(60),
                null,
                0);
    }
}
