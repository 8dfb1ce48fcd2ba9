package scot.tolbooth.inventory.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that belongs to this process: durable, reached over loopback with a password only. A server that a
 * killed predecessor left behind is adopted; its lock file is cleaned away where it is dead. One that ends by itself is
 * started again, on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";

    private final DataDirectory directory;
    private final Map<String, String> settings;
    private final Path home;
    private final Path cluster;
    private final String password;
    private final PostgresAccount account;
    private final DirectoryLock lock;
    private int port;
    /** Absent where it is one that was adopted. */
    private @Nullable ServerProcess server;

    private EmbeddedPostgres(
            DataDirectory directory, Map<String, String> settings, DirectoryLock lock, Path home, String password)
            throws IOException, InterruptedException {
        this.directory = directory;
        this.settings = settings;
        this.lock = lock;
        this.home = home;
        this.password = password;
        this.cluster = directory.path().resolve("cluster");
        this.account = PostgresAccount.choose(directory.path());
    }

    /** Starts the server in a directory that no other process may use at the same time. */
    public static EmbeddedPostgres start(DataDirectory directory) {
        return start(directory, directory.path(), Map.of());
    }

    static EmbeddedPostgres start(DataDirectory directory, Path programs, Map<String, String> settings) {
        try {
            DirectoryLock lock = DirectoryLock.take(directory);
            Path home = PostgresBinaries.unpackInto(programs);
            EmbeddedPostgres postgres = new EmbeddedPostgres(directory, settings, lock, home, password(directory));
            postgres.start();
            return postgres;
        } catch (IOException failure) {
            throw new DatabaseUnavailableException(
                    "The embedded PostgreSQL cannot start: " + failure.getMessage()
                            + ". Set spring.datasource.url to use a PostgreSQL of your own.",
                    failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Interrupted while PostgreSQL was starting", interruption);
        }
    }

    /** JDBC address of one of its databases. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String username() {
        return SUPERUSER;
    }

    public String password() {
        return password;
    }

    /** Makes the database where it is missing, owned by an ordinary account of the same name and password. */
    public void ensureDatabase(String name) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + name);
            }
        }
    }

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url("postgres"), properties);
    }

    @Override
    public void close() {
        if (server != null) {
            server.release();
        }
        try {
            run(List.of(program("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "8"));
        } catch (IOException failure) {
            log.warn("The embedded PostgreSQL did not stop cleanly: {}", failure.getMessage());
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } finally {
            if (server != null) {
                server.end();
            }
            unlock();
        }
    }

    private void start() throws IOException, InterruptedException {
        if (!Files.exists(cluster.resolve("PG_VERSION"))) {
            initialise();
        }
        Optional<PostmasterFile> left = PostmasterFile.read(cluster);
        if (left.isPresent() && adopt(left.get())) {
            return;
        }
        launch();
    }

    private void initialise() throws IOException, InterruptedException {
        log.info("Preparing the embedded PostgreSQL in {} (first start only)", directory.path());
        Path passwordFile = directory.path().resolve("password");
        run(List.of(
                program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C.UTF-8"));
    }

    /** Takes over a living server of ours; waits for one that is on its way down; removes what a dead one left. */
    private boolean adopt(PostmasterFile left) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (left.isAlive() && System.nanoTime() - deadline < 0) {
            port = left.port();
            if (servesOurCluster()) {
                log.info("Adopted the PostgreSQL that an earlier run left behind");
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        if (left.isAlive()) {
            throw new IOException("process " + left.pid() + " holds " + cluster + " and does not answer");
        }
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        return false;
    }

    private void launch() throws IOException, InterruptedException {
        port = freePort();
        ServerProcess starting = new ServerProcess(
                account.server(serverCommand()), cluster, directory.path().resolve("start.log"));
        server = starting;
        Process process = starting.start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            if (!process.isAlive()) {
                throw new IOException("postgres ended with status " + process.exitValue() + "; see " + directory.path()
                        + "/start.log");
            }
            Optional<PostmasterFile> file = PostmasterFile.read(cluster);
            if (file.isPresent() && file.get().ready() && servesOurCluster()) {
                starting.supervise();
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("postgres was not ready after " + PATIENCE.toSeconds() + " s");
    }

    private List<String> serverCommand() {
        List<String> command = new ArrayList<>(List.of(program("postgres"), "-D", cluster.toString()));
        set(command, "port", Integer.toString(port));
        set(command, "listen_addresses", "127.0.0.1");
        set(command, "unix_socket_directories", "");
        set(command, "max_connections", "60");
        set(command, "shared_buffers", "256MB");
        // The first change of a page after a checkpoint is logged as the whole page: sign-ins and sessions touch
        // pages all over, and most of what they wrote were such copies. What a crash leaves to be read again stays
        // within seconds.
        set(command, "checkpoint_timeout", "15min");
        set(command, "max_wal_size", "2GB");
        set(command, "wal_buffers", "16MB");
        set(command, "logging_collector", "on");
        set(command, "log_directory", "log");
        set(command, "log_filename", "postgres-%a.log");
        set(command, "log_rotation_age", "1d");
        set(command, "log_truncate_on_rotation", "on");
        settings.forEach((name, value) -> set(command, name, value));
        return command;
    }

    private static void set(List<String> command, String name, String value) {
        command.add("-c");
        command.add(name + "=" + value);
    }

    /** Whatever listens on the port might be somebody else's: ask it for its data directory. */
    private boolean servesOurCluster() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW data_directory")) {
            return rows.next() && Path.of(rows.getString(1)).equals(cluster);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(directory.path(), "command-", ".log");
        Process process = new ProcessBuilder(account.command(command))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        String said = Files.readString(output).strip();
        Files.delete(output);
        if (!ended || process.exitValue() != 0) {
            throw new IOException(command.get(0) + ": " + said);
        }
    }

    private String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private void unlock() {
        try {
            lock.close();
        } catch (IOException failure) {
            log.warn("The lock on {} was not released: {}", directory.path(), failure.getMessage());
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String password(DataDirectory directory) throws IOException {
        Path file = directory.path().resolve("password");
        if (!Files.exists(file)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            directory.writePrivately(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
