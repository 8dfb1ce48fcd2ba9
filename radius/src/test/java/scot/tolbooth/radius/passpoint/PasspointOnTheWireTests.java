package scot.tolbooth.radius.passpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.radius.FreeRadiusProcess;
import scot.tolbooth.radius.Peers;
import scot.tolbooth.radius.RunningRadius;
import scot.tolbooth.radius.registrant.Registrants;

/** A device joins the encrypted network through a server that ends EAP, and its holder takes that back. */
class PasspointOnTheWireTests {

    private static final Path SUPPLICANT = Path.of("/usr/bin/eapol_test");
    private static final String REALM = "@wifi.example.test";

    @TempDir
    static Path directory;

    private static RunningRadius radius;
    private static EapServer server;

    @BeforeAll
    static void start() throws Exception {
        Peers.require(SUPPLICANT, "eapoltest");
        Peers.require(FreeRadiusProcess.PROGRAM, "freeradius");
        radius = RunningRadius.start();
        server = EapServer.start(directory, radius.authentication());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (radius != null) {
            radius.close();
        }
    }

    @Test
    void aDeviceJoinsAgainAndAgainUntilItsCredentialIsTakenBack() throws Exception {
        UUID registrant = radius.registrant("holder@example.org").id();
        CollectedCredential credential = credential(registrant);

        assertThat(joins(credential.username() + REALM, credential.password())).isTrue();
        assertThat(joins(credential.username() + REALM, credential.password()))
                .as("the next day")
                .isTrue();
        assertThat(joins(credential.username() + REALM, "another")).isFalse();

        assertThat(credentials().revoke(registrant, credential.username())).isTrue();
        assertThat(joins(credential.username() + REALM, credential.password()))
                .as("once it was taken back")
                .isFalse();
    }

    @Test
    void aCredentialThatHasExpiredLetsNobodyIn() throws Exception {
        CollectedCredential credential =
                credential(radius.registrant("late@example.org").id());
        radius.clock().advance(Duration.ofDays(1).plusSeconds(1));

        assertThat(joins(credential.username() + REALM, credential.password())).isFalse();
    }

    @Test
    void whoIsForgottenDoesNotComeBack() throws Exception {
        UUID registrant = radius.registrant("gone@example.org").id();
        CollectedCredential credential = credential(registrant);

        radius.bean(Registrants.class).forget(registrant, Change.by("test"));

        assertThat(joins(credential.username() + REALM, credential.password())).isFalse();
    }

    private static CollectedCredential credential(UUID registrant) {
        String key =
                credentials().issue(registrant, "Phone", Duration.ofDays(1)).orElseThrow();
        return credentials().collect(key).orElseThrow();
    }

    private static PasspointCredentials credentials() {
        return radius.bean(PasspointCredentials.class);
    }

    /** What a profile tells a device to do, done by Debian's wpa_supplicant. */
    private static boolean joins(String username, String password) throws IOException, InterruptedException {
        Path network = Files.writeString(directory.resolve("network.conf"), """
                network={
                    ssid="_Passpoint"
                    key_mgmt=WPA-EAP
                    eap=TTLS
                    anonymous_identity="anonymous%s"
                    identity="%s"
                    password="%s"
                    ca_cert="%s"
                    domain_match="%s"
                    phase2="auth=MSCHAPV2"
                }
                """.formatted(
                        REALM, username, password, directory.resolve("trusted.pem"), EapServer.NAME));
        Process process = new ProcessBuilder(
                        SUPPLICANT.toString(),
                        "-c",
                        network.toString(),
                        "-a",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(server.port()),
                        "-s",
                        RunningRadius.SECRET,
                        "-t",
                        "20")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as(output).isTrue();
        boolean success = output.lines().anyMatch("SUCCESS"::equals);
        assertThat(success || output.lines().anyMatch("FAILURE"::equals))
                .as(output)
                .isTrue();
        return success;
    }
}
