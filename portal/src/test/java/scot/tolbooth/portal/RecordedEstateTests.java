package scot.tolbooth.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An operator starts empty and imports an estate over the API; recordings of real devices stand for the devices. */
class RecordedEstateTests {

    /** What the manifest beside the recordings says of each: its rows of ifDescr and its clients. */
    private static final List<Recorded> ESTATE = List.of(
            new Recorded("ciscowlc_cbw240ac", "wireless-controller", 2, 23),
            new Recorded("arubaos_vmc", "wireless-controller", 14, 0),
            new Recorded("arubaos_aos65", "wireless-controller", 0, 1),
            new Recorded("aruba-instant", "wireless-controller", 13, 0),
            new Recorded("fortiwlc", "wireless-controller", 1, 0),
            new Recorded("vrp_ac6605-26", "wireless-controller", 33, 7),
            new Recorded("unifi_nanohd", "access-point", 29, 18),
            new Recorded("airos_airos8", "access-point", 9, 1),
            new Recorded("hiveos-wireless_650ax", "access-point", 13, 0),
            new Recorded("routeros", "gateway", 12, 11),
            new Recorded("iosxe_isr4321", "wan-router", 12, null),
            new Recorded("procurve_e2910", "switch", 39, null));

    private static final String SYSTEM_NAME = "<private>";

    @TempDir
    Path temporary;

    private record Recorded(
            String file,
            String kind,
            int interfaces,
            @Nullable Integer clients) {

        String device() {
            return file.replace('_', '-');
        }
    }

    @Test
    void eachImportedDeviceShowsTheNameInterfacesAndClientsThatItsManifestGives() throws Exception {
        Path recordings = Peers.require(System.getProperty("tolbooth.recordings", "../shared/data/snmp"));
        int port = freeUdpPort();
        Process simulator = simulate(recordings, port);
        try (RunningTolbooth tolbooth = RunningTolbooth.start(
                temporary.resolve("data"), Map.of("tolbooth.collector.first-poll-within", "5s"))) {
            importEstate(tolbooth, port);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(tolbooth.get("/api/v1/sites/LIB-001/status")
                                    .path("devices_up")
                                    .asInt())
                            .isEqualTo(ESTATE.size()));
            ESTATE.forEach(recorded -> assertShown(tolbooth, recorded));
        } finally {
            simulator.destroyForcibly();
        }
    }

    private static void assertShown(RunningTolbooth tolbooth, Recorded recorded) {
        Map<String, JsonNode> readings = tolbooth.get("/api/v1/devices/" + recorded.device() + "/readings?size=500")
                .path("items")
                .valueStream()
                .filter(reading -> reading.path("tags").isEmpty())
                .collect(Collectors.toMap(reading -> reading.path("metric").asString(), reading -> reading));
        assertThat(Objects.requireNonNull(readings.get("device.system_name"))
                        .path("text")
                        .asString())
                .as(recorded.file())
                .isEqualTo(SYSTEM_NAME);
        assertThat(Objects.requireNonNull(readings.get("device.interfaces"))
                        .path("value")
                        .asInt())
                .as("interfaces of " + recorded.file())
                .isEqualTo(recorded.interfaces());
        JsonNode clients =
                tolbooth.get("/api/v1/devices/" + recorded.device() + "/status").path("clients_seen");
        assertThat(clients.isNull() ? null : clients.asInt())
                .as("clients of " + recorded.file())
                .isEqualTo(recorded.clients());
    }

    private static void importEstate(RunningTolbooth tolbooth, int port) {
        tolbooth.post(
                "/api/v1/imports/sites",
                "text/csv",
                "code,name,kind,latitude,longitude\nLIB-001,Motherwell Library,library,55.79,-3.99\n");
        String devices = ESTATE.stream()
                .map(recorded -> recorded.device() + ",LIB-001," + recorded.kind() + ",127.0.0.1," + port + ","
                        + recorded.file() + "\n")
                .collect(Collectors.joining("", "name,site,kind,address,port,community\n", ""));
        assertThat(tolbooth.post("/api/v1/imports/devices", "text/csv", devices).body())
                .contains("\"created\":" + ESTATE.size());
    }

    /** The simulator gives up root, so what it reads is copied to where it may. */
    private Process simulate(Path recordings, int port) throws IOException {
        Path program = Peers.require("/usr/bin/snmpsimd");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(temporary.resolve("recordings"));
        for (Recorded recorded : ESTATE) {
            String file = recorded.file() + ".snmprec";
            Files.copy(recordings.resolve(file), data.resolve(file));
        }
        Path cache = Files.createDirectory(temporary.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        return new ProcessBuilder(
                        program.toString(),
                        "--data-dir=" + data,
                        "--cache-dir=" + cache,
                        "--agent-udpv4-endpoint=127.0.0.1:" + port,
                        "--process-user=nobody",
                        "--process-group=nogroup")
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("simulator.log").toFile())
                .start();
    }

    private static int freeUdpPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
