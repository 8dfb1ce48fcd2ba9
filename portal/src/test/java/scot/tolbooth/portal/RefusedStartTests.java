package scot.tolbooth.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scot.tolbooth.inventory.database.ScratchDatabase;

/** What keeps the service from starting is said in one line that names the setting, and ends it with status 1. */
class RefusedStartTests {

    private static ScratchDatabase database;

    @TempDir
    Path data;

    @BeforeAll
    static void createDatabase() {
        database = ScratchDatabase.with("inventory");
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    @Test
    void anHttpPortInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            assertRefused(
                    Map.of("server.port", Integer.toString(taken.getLocalPort())),
                    "server.port: port " + taken.getLocalPort() + " is in use by another process");
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswer() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        String url = "jdbc:postgresql://localhost:" + nobody + "/tolbooth";

        assertRefused(Map.of("spring.datasource.url", url), "spring.datasource.url: ");
    }

    @Test
    void aRoleThatDoesNotExist() throws Exception {
        assertRefused(Map.of("tolbooth.roles", "radius,nonsense"), "tolbooth.roles: 'nonsense' is not one of ");
    }

    @Test
    void aRadiusPortInUse() throws Exception {
        try (DatagramSocket taken = new DatagramSocket(0)) {
            assertRefused(
                    Map.of("tolbooth.radius.authentication-port", Integer.toString(taken.getLocalPort())),
                    "tolbooth.radius.authentication-port: ");
        }
    }

    private void assertRefused(Map<String, String> settings, String reason) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of(
                "spring.datasource.url", database.url(),
                "spring.datasource.username", database.username(),
                "spring.datasource.password", database.password()));
        all.putAll(settings);
        RunningTolbooth.Ended ended = RunningTolbooth.startInVain(data, all);

        List<String> errors =
                ended.output().lines().filter(line -> line.contains(" ERROR ")).toList();
        assertThat(errors).as(ended.output()).singleElement().asString().contains("Tolbooth cannot start: " + reason);
        assertThat(ended.output()).doesNotContain("\tat ", "Exception");
        assertThat(ended.status()).isEqualTo(1);
    }
}
