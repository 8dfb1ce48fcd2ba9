package scot.tolbooth.collector.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.collector.snmp.Peers;
import scot.tolbooth.inventory.device.AuthProtocol;
import scot.tolbooth.inventory.device.PrivProtocol;
import scot.tolbooth.inventory.device.SnmpCredentials;

/** The agent of net-snmp, over SNMPv3 with SHA-256 and AES-128. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnmpdTests {

    private final int port = Peers.freeUdpPort();
    private final OnePoll polls = new OnePoll();
    private Process agent;

    @BeforeAll
    void serve(@TempDir Path directory) throws IOException {
        Path program = Peers.require("/usr/sbin/snmpd");
        Path configuration = directory.resolve("snmpd.conf");
        Files.writeString(configuration, """
                sysName lib-001-server
                createUser tolbooth SHA-256 "right-password" AES "right-privacy"
                rouser tolbooth authPriv
                """);
        ProcessBuilder builder = new ProcessBuilder(
                        program.toString(),
                        "-f",
                        "-Lf",
                        directory.resolve("snmpd.log").toString(),
                        "-C",
                        "-c",
                        configuration.toString(),
                        "-p",
                        directory.resolve("snmpd.pid").toString(),
                        "udp:127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile());
        builder.environment().put("SNMP_PERSISTENT_DIR", directory.toString());
        builder.environment().put("SNMPCONFPATH", directory.toString());
        agent = builder.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !(poll("right-password", "right-privacy") instanceof Polled.Silence));
    }

    @AfterAll
    void stop() throws InterruptedException {
        polls.close();
        if (agent != null) {
            agent.destroy();
            agent.waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void theRightPasswordsGiveReadings() {
        Interpretation.Outcome outcome = polls.outcome(
                OnePoll.device("lib-001-server", port, null),
                user("right-password", "right-privacy"),
                DeviceMemory.NONE);

        List<Reading> readings = outcome.sheet().readings();
        assertThat(readings)
                .anySatisfy(reading -> assertThat(reading.text()).isEqualTo("lib-001-server"))
                .anySatisfy(reading -> assertThat(reading.tags()).containsEntry("interface", "lo"));
    }

    @Test
    void aWrongPasswordIsARefusalAndNotSilence() {
        assertThat(poll("wrong-password", "right-privacy"))
                .isEqualTo(new Polled.Refusal("authentication failed: wrong password or key"));
    }

    @Test
    void aSecondPollGivesRatesBetweenTheTwo() {
        SnmpCredentials user = user("right-password", "right-privacy");
        Interpretation.Outcome first =
                polls.outcome(OnePoll.device("lib-001-server", port, null), user, DeviceMemory.NONE);
        Interpretation.Outcome second =
                polls.outcome(OnePoll.device("lib-001-server", port, null), user, first.memory());

        assertThat(second.sheet().points())
                .filteredOn(point -> "lo".equals(point.tags().get("interface")))
                .singleElement()
                .satisfies(point -> assertThat(point.fields()).containsKey("in_bits_per_second"));
    }

    private Polled poll(String password, String privacy) {
        return polls.poll(OnePoll.device("lib-001-server", port, null), user(password, privacy), DeviceMemory.NONE);
    }

    private static SnmpCredentials user(String password, String privacy) {
        return new SnmpCredentials.User("tolbooth", AuthProtocol.SHA256, password, PrivProtocol.AES128, privacy, null);
    }
}
