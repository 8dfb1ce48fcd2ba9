package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import scot.tolbooth.collector.snmp.Peers;
import scot.tolbooth.collector.state.PollReport;

/** Recordings of real devices, served by snmpsim, give what the manifest beside them says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsTests {

    private final int port = Peers.freeUdpPort();
    private final OnePoll polls = new OnePoll();

    private Process simulator;
    private Map<String, Map<String, String>> manifest = Map.of();

    @BeforeAll
    void serve(@TempDir Path temporary) throws IOException {
        manifest = Recordings.manifest();
        Path program = Peers.require("/usr/bin/snmpsimd");
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path data = Files.createDirectory(temporary.resolve("data"));
        for (String file : manifest.keySet()) {
            Files.copy(Recordings.DIRECTORY.resolve(file), data.resolve(file));
        }
        Path cache = Files.createDirectory(temporary.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
        simulator = new ProcessBuilder(
                        program.toString(),
                        "--data-dir=" + data,
                        "--cache-dir=" + cache,
                        "--agent-udpv4-endpoint=127.0.0.1:" + port,
                        "--process-user=nobody",
                        "--process-group=nogroup")
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("snmpsim.log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(polls.poll(
                                OnePoll.device("first", port, null), OnePoll.community("openwrt"), DeviceMemory.NONE))
                        .isInstanceOf(Polled.Answers.class));
    }

    @AfterAll
    void stop() throws InterruptedException {
        polls.close();
        if (simulator != null) {
            simulator.destroy();
            simulator.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ciscowlc_cbw240ac, cisco-aireos, 4, 4, 23",
                "arubaos_vmc, aruba-controller, -, 0, 0",
                "arubaos_aos65, aruba-controller, -, 8, 1",
                "aruba-instant, aruba-instant, 3, -, 0",
                "ruckuswireless-sz, ruckus-smartzone, 40, 36, 146",
                "ruckuswireless_zd1200, ruckus-zonedirector, 8, 4, 6",
                "fortiwlc, fortinet-wlc, -, 3, 0",
                "vrp_ac6605-26, huawei-ac, 1, 1, 7",
                "unifi_nanohd, unifi-ap, -, -, 18",
                "airos_airos8, ubiquiti-airmax, -, -, 1",
                "hiveos-wireless_650ax, hiveos, -, -, 0",
                "openwrt, openwrt, -, -, 3",
                "routeros, mikrotik, -, -, 11",
                "fortiap_fap231g, fortiap, -, -, 0",
                "epmp_epmp-ap-connected-sta, cambium-epmp, -, -, 6",
                "fortigate_60f, fortigate, -, 0, 0",
                "fortigate_webfilter, fortigate, -, 0, 0",
                // The only count of clients is a table of them, which is not read.
                "grandstream-ap_gwn7660, grandstream-ap, -, -, -",
                "merakimr_cw9176, meraki-ap, -, -, -",
                "iosxe_isr4321, cisco-ios, -, -, -",
                "ios_2960x, cisco-ios, -, -, -",
                "junos_rpm, juniper, -, -, -",
                "edgeos, ubiquiti-edgeos, -, -, -",
                "procurve_e2910, hp-procurve, -, -, -",
                "arubaos-cx_10.10, aruba-cx, -, -, -",
                "jetstream_sg2218p, tplink-jetstream, -, -, -",
                "draytek_vigor2962, draytek, -, -, -",
                "rutos-rutx_rut955, teltonika, -, -, -",
                "vrp_ar169sfp, huawei, -, 0, -",
                "firebrick_2900, firebrick, -, -, -",
                // A router without Wi-Fi.
                "routeros_rb750gr3, mikrotik, -, -, -"
            })
    void aRecordingGivesWhatItsManifestSays(
            String name, String profile, Integer accessPoints, Integer accessPointsUp, Integer clients) {
        Interpretation.Outcome outcome = outcome(name);
        Map<String, String> row = manifest.getOrDefault(name + ".snmprec", Map.of());

        assertThat(text(outcome, "profile")).contains(profile);
        assertThat(text(outcome, "system_name").orElse("")).isEqualTo(row.get("sysName"));
        assertThat(number(outcome, "interfaces").orElse(-1))
                .isEqualTo(Integer.parseInt(row.getOrDefault("ifDescr_rows", "-1")));
        assertThat(number(outcome, "access_points").orElse(null)).isEqualTo(accessPoints);
        assertThat(number(outcome, "access_points_up").orElse(null)).isEqualTo(accessPointsUp);
        PollReport.Answered answered = (PollReport.Answered) outcome.report().outcome();
        assertThat(answered.clients()).isEqualTo(clients);
        assertThat(answered.problem()).isNull();
    }

    @Test
    void theAccessPointsOfAControllerHaveNamesRadiosAndClients() {
        Interpretation.Outcome outcome = outcome("ciscowlc_cbw240ac");

        PollReport.Answered answered = (PollReport.Answered) outcome.report().outcome();
        assertThat(answered.accessPoints())
                .extracting(PollReport.AccessPoint::name, PollReport.AccessPoint::clients)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ap1", 1),
                        org.assertj.core.groups.Tuple.tuple("ap2", 8),
                        org.assertj.core.groups.Tuple.tuple("ap3", 9),
                        org.assertj.core.groups.Tuple.tuple("ap4", 5));
        assertThat(outcome.sheet().points())
                .filteredOn(point -> point.measurement().equals("radio"))
                .hasSize(8)
                .allSatisfy(point -> assertThat(point.fields()).containsKeys("clients", "channel"));
    }

    @Test
    void aRouterWithoutWiFiIsNoAccessPoint() {
        Interpretation.Outcome outcome = outcome("routeros_rb750gr3");

        assertThat(((PollReport.Answered) outcome.report().outcome()).accessPoints())
                .isEmpty();
        assertThat(outcome.sheet().readings())
                .noneMatch(reading -> reading.measurement().equals("access_point"))
                .noneMatch(reading -> reading.field().equals("clients"));
    }

    private Interpretation.Outcome outcome(String name) {
        return polls.outcome(
                OnePoll.device(name.replace('_', '-'), port, null), OnePoll.community(name), DeviceMemory.NONE);
    }

    private static Optional<String> text(Interpretation.Outcome outcome, String field) {
        return readings(outcome, field).map(Reading::text);
    }

    private static Optional<Integer> number(Interpretation.Outcome outcome, String field) {
        return readings(outcome, field).map(Reading::value).map(Double::intValue);
    }

    private static Optional<Reading> readings(Interpretation.Outcome outcome, String field) {
        return outcome.sheet().readings().stream()
                .filter(reading -> reading.measurement().equals("device")
                        && reading.field().equals(field))
                .findFirst();
    }
}
