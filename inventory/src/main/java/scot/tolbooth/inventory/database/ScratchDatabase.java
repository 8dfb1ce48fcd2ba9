package scot.tolbooth.inventory.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new, migrated database that is thrown away with its server: for the tests of every module. One server serves the
 * whole JVM; a database costs about 100 ms.
 */
public final class ScratchDatabase implements AutoCloseable {

    /** Connections of tests themselves; those of the applications that they start have another name. */
    private static final String OWN = "scratch";

    private static final String OTHERS = """
            SELECT 1
              FROM pg_stat_activity
             WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name <> ?
             LIMIT 1
            """;

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(20);

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Map<Set<String>, String> TEMPLATES = new ConcurrentHashMap<>();
    private static @Nullable EmbeddedPostgres server;

    private final HikariDataSource dataSource;

    private ScratchDatabase(HikariDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Creates one with the schemas of the modules named, such as {@code inventory} and {@code radius}. */
    public static ScratchDatabase with(String... modules) {
        String template = TEMPLATES.computeIfAbsent(Set.of(modules), ScratchDatabase::migrated);
        return new ScratchDatabase(new PatientDataSource(configuration(create(template))));
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /** JDBC address, for a test that starts the whole service on it. */
    public String url() {
        return dataSource.getJdbcUrl();
    }

    public String username() {
        return dataSource.getUsername();
    }

    public String password() {
        return dataSource.getPassword();
    }

    @Override
    public void close() {
        dataSource.close();
    }

    /** Migrates the database that others are copied from: a copy takes a third of the time. */
    private static String migrated(Set<String> modules) {
        String name = create("template1");
        try (HikariDataSource dataSource = new HikariDataSource(configuration(name))) {
            Migrations.run(dataSource, modules.stream().map(ModuleSchema::new).toList());
        }
        return name;
    }

    private static String create(String template) {
        String name = "scratch_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        try (Connection connection = server().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        } catch (SQLException failure) {
            throw new DatabaseUnavailableException("A scratch database cannot be created", failure);
        }
        return name;
    }

    private static HikariConfig configuration(String name) {
        EmbeddedPostgres postgres = server();
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(postgres.url(name));
        configuration.setUsername(postgres.username());
        configuration.setPassword(postgres.password());
        configuration.setMaximumPoolSize(6);
        configuration.setMinimumIdle(0);
        configuration.addDataSourceProperty("ApplicationName", OWN);
        return configuration;
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            DataDirectory directory = DataDirectory.open(Path.of("target", "scratch-database"));
            // What a scratch database loses with the machine is nothing: it may skip the disk.
            EmbeddedPostgres started = EmbeddedPostgres.start(
                    directory, directory.path(), Map.of("fsync", "off", "max_connections", "200"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started), "scratch-database-stop"));
            server = started;
        }
        return server;
    }

    /** Applications that stop at the same time have something to write yet. */
    private static void stop(EmbeddedPostgres started) {
        try {
            long deadline = System.nanoTime() + MOST_PATIENCE.toNanos();
            while (isUsedByOthers(started) && System.nanoTime() - deadline < 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (SQLException gone) {
            // It stops all the same.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        started.close();
    }

    private static boolean isUsedByOthers(EmbeddedPostgres started) throws SQLException {
        try (Connection connection = started.connect();
                PreparedStatement statement = connection.prepareStatement(OTHERS)) {
            statement.setString(1, OWN);
            try (ResultSet others = statement.executeQuery()) {
                return others.next();
            }
        }
    }
}
