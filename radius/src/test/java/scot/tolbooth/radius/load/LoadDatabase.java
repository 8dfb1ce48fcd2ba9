package scot.tolbooth.radius.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.database.DataDirectory;
import scot.tolbooth.inventory.database.EmbeddedPostgres;
import scot.tolbooth.radius.RadiusModule;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.grant.ManyGrants;
import scot.tolbooth.radius.load.LoadPackets.Person;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.policy.ClassToken;

/** A PostgreSQL as the service starts it, durable, with people in it and what they did before. */
final class LoadDatabase implements AutoCloseable {

    private static final String TOLBOOTH = "tolbooth";

    private static final String REGISTRANTS = """
            INSERT INTO radius.registrant
                   (id, contact, contact_fingerprint, language, terms_accepted, registered, last_seen)
            SELECT md5('person-' || n)::uuid, 'v1:' || repeat(md5(n::text), 3), md5(n::text) || substr(md5('f' || n), 1, 11),
                   'en-GB', '2026-1', now() - interval '300 days' * random(), now() - interval '1 day'
              FROM generate_series(0, :count - 1) AS n
            """;

    /** A year of them, of everyone; a thousandth is open. */
    private static final String SESSIONS = """
            INSERT INTO radius.session (nas, source, nas_identifier, acct_session_id, site, registrant, mac, ssid, started,
                                        last_update, heard, stopped, presumed, input_octets, output_octets,
                                        terminate_cause)
            SELECT 'load-' || n % 8, '127.0.0.' || 2 + n % 8, 'gateway-' || n % 8, 'past-' || to_hex(n), 'LOAD-' || n % 8,
                   md5('person-' || n * 7919 % :people)::uuid, lpad(to_hex(n * 7919 % :people), 12, '0'), 'Free Wi-Fi',
                   started, started + stay, started + stay,
                   CASE WHEN n % 1000 = 0 THEN NULL ELSE started + stay END, false, 1000000, 9000000, 'User request'
              FROM (SELECT n, now() - interval '1 day' - (:count - n) * interval '1 year' / :count AS started,
                           -ln(1 - random()) * interval '40 minutes' AS stay
                      FROM generate_series(1::bigint, :count) AS n) AS made
            """;

    private final EmbeddedPostgres postgres;
    private final Path directory;
    private final HikariDataSource dataSource;
    private final JdbcClient jdbc;
    private final ManyGrants grants;
    private final ClassToken classToken = new ClassToken(RadiusModule.secrets());

    private LoadDatabase(EmbeddedPostgres postgres, Path directory) {
        this.postgres = postgres;
        this.directory = directory;
        this.dataSource = open(TOLBOOTH);
        this.jdbc = JdbcClient.create(dataSource);
        this.grants = new ManyGrants(jdbc, RadiusModule.secrets());
    }

    /** Starts with an empty one. */
    static LoadDatabase start(Path directory) throws SQLException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(DataDirectory.open(directory));
        postgres.ensureDatabase(TOLBOOTH);
        return new LoadDatabase(postgres, directory.toAbsolutePath());
    }

    /** Another database of the same server, of a user of the same name. */
    JdbcClient another(String name) throws SQLException {
        postgres.ensureDatabase(name);
        return JdbcClient.create(open(name));
    }

    String url(String name) {
        return postgres.url(name);
    }

    String username() {
        return TOLBOOTH;
    }

    String password() {
        return postgres.password();
    }

    /** Microseconds of processor time of the server and all that it started. */
    LongSupplier cost() {
        try {
            Path file = directory.resolve("cluster/postmaster.pid");
            return ProcessCost.ofFamily(
                    Long.parseLong(Files.readAllLines(file).get(0).strip()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Once the module has migrated it. */
    void fill(int registrants, long sessions) {
        jdbc.sql(REGISTRANTS).param("count", registrants).update();
        if (sessions > 0) {
            jdbc.sql(SESSIONS)
                    .param("count", sessions)
                    .param("people", registrants)
                    .update();
        }
        jdbc.sql("VACUUM ANALYZE").update();
        JdbcClient.create(open("postgres")).sql("CHECKPOINT").update();
    }

    /** People spread over all registrants, each with a new grant for their device. */
    List<Person> people(int count, int registrants) {
        List<UUID> ids = new ArrayList<>();
        List<MacAddress> devices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = (int) ((long) i * registrants / count);
            ids.add(id(number));
            devices.add(new MacAddress(String.format("02%010x", number)));
        }
        List<IssuedGrant> issued = grants.mint(ids, devices);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            IssuedGrant grant = issued.get(i);
            people.add(new Person(
                    grant.username(),
                    grant.password(),
                    devices.get(i).hyphenated(),
                    classToken.of(ids.get(i)).text()));
        }
        return people;
    }

    @Override
    public void close() {
        dataSource.close();
        postgres.close();
    }

    private HikariDataSource open(String name) {
        HikariConfig configuration = new HikariConfig();
        configuration.setJdbcUrl(postgres.url(name));
        configuration.setUsername(name);
        configuration.setPassword(postgres.password());
        configuration.setMaximumPoolSize(2);
        configuration.setMinimumIdle(0);
        return new HikariDataSource(configuration);
    }

    /** As {@code md5(...)::uuid} has it. */
    private static UUID id(int number) {
        try {
            ByteBuffer digest = ByteBuffer.wrap(
                    MessageDigest.getInstance("MD5").digest(("person-" + number).getBytes(StandardCharsets.US_ASCII)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
