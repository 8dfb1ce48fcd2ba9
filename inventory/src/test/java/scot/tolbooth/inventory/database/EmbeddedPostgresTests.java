package scot.tolbooth.inventory.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    Path temporary;

    @Test
    void whatWasCommittedIsThereAfterTheServerWasKilled() throws Exception {
        DataDirectory directory = DataDirectory.open(temporary.resolve("data"));
        try (EmbeddedPostgres first = start(directory)) {
            first.ensureDatabase("tolbooth");
            execute(first, "CREATE TABLE kept (value int)");
            execute(first, "INSERT INTO kept VALUES (7)");
            kill(PostmasterFile.read(directory.path().resolve("cluster")).orElseThrow());
        }

        try (EmbeddedPostgres second = start(directory)) {
            assertThat(number(second, "SELECT value FROM kept")).isEqualTo(7);
        }
    }

    @Test
    void aServerThatWasKilledIsStartedAgainOnItsPort() throws Exception {
        DataDirectory directory = DataDirectory.open(temporary.resolve("data"));
        try (EmbeddedPostgres postgres = start(directory)) {
            String url = postgres.url("postgres");
            execute(postgres, "CREATE TABLE kept (value int)");
            execute(postgres, "INSERT INTO kept VALUES (7)");
            for (int round = 0; round < 2; round++) {
                kill(PostmasterFile.read(directory.path().resolve("cluster")).orElseThrow());
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> number(postgres, "SELECT value FROM kept") == 7);
            }
            assertThat(postgres.url("postgres")).isEqualTo(url);
        }
        assertThat(PostmasterFile.read(directory.path().resolve("cluster"))).isEmpty();
    }

    @Test
    void theServerIsDurableWantsAPasswordAndListensOnLoopbackOnly() throws Exception {
        try (EmbeddedPostgres postgres = start(DataDirectory.open(temporary.resolve("data")))) {
            assertThat(text(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(text(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(postgres, "SHOW data_checksums")).isEqualTo("on");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(postgres.url("postgres"), "postgres", "wrong"))
                    .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void aDirectoryInUseIsRefusedByName() {
        DataDirectory directory = DataDirectory.open(temporary.resolve("data"));
        try (EmbeddedPostgres first = start(directory)) {
            assertThat(first.password()).isNotEmpty();
            assertThatExceptionOfType(DatabaseUnavailableException.class)
                    .isThrownBy(() -> start(directory))
                    .withMessageContaining("tolbooth.data-dir")
                    .withMessageContaining("in use by another Tolbooth");
        }
    }

    @Test
    void onlyTheOwnerMayReadTheDataDirectory() throws Exception {
        DataDirectory directory = DataDirectory.open(temporary.resolve("data"));
        directory.writePrivately(directory.path().resolve("secret"), "x");

        assertThat(Files.getPosixFilePermissions(directory.path())).hasSize(3);
        assertThat(Files.getPosixFilePermissions(directory.path().resolve("secret")))
                .hasSize(2);
    }

    @Test
    void eachKindOfMachineHasItsArchive() {
        assertThat(PostgresBinaries.archiveName("Linux", "amd64")).isEqualTo("postgres-linux-x86_64.txz");
        assertThat(PostgresBinaries.archiveName("Linux", "aarch64")).isEqualTo("postgres-linux-arm_64.txz");
        assertThat(PostgresBinaries.archiveName("Mac OS X", "aarch64")).isEqualTo("postgres-darwin-arm_64.txz");
        assertThat(PostgresBinaries.archiveName("Windows 11", "amd64")).isEqualTo("postgres-windows-x86_64.txz");
    }

    /** The programs are unpacked once for all tests of the module. */
    private static EmbeddedPostgres start(DataDirectory directory) {
        return EmbeddedPostgres.start(
                directory,
                DataDirectory.open(Path.of("target", "scratch-database")).path(),
                Map.of());
    }

    /** Kills with SIGKILL, children too: what a power cut would leave. */
    private static void kill(PostmasterFile server) throws Exception {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.children().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    private static void execute(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static int number(EmbeddedPostgres postgres, String query) throws SQLException {
        return Integer.parseInt(text(postgres, query));
    }

    private static String text(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = postgres.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
