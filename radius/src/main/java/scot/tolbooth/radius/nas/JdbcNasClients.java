package scot.tolbooth.radius.nas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** NAS clients in {@code radius.nas_client}. */
final class JdbcNasClients {

    private static final String ALL = """
            SELECT name, address, site, vendor, coa_port, require_message_authenticator, secret, coa_secret, version,
                   previous_secret, previous_secret_until
              FROM radius.nas_client
             ORDER BY name
            """;

    private static final String BY_NAME = """
            SELECT name, address, site, vendor, coa_port, require_message_authenticator, secret, coa_secret, version,
                   previous_secret, previous_secret_until
              FROM radius.nas_client
             WHERE name = :name
            """;

    private static final String BY_NAME_FOR_UPDATE = BY_NAME + " FOR UPDATE";

    private static final String HOLDER_OF_ADDRESS =
            "SELECT name FROM radius.nas_client WHERE address = :address::cidr AND name <> :name";

    private static final String INSERT = """
            INSERT INTO radius.nas_client
                   (name, address, site, vendor, coa_port, require_message_authenticator, secret, coa_secret, version)
            VALUES (:name, :address::cidr, :site, :vendor, :coaPort, :required, :secret, :coaSecret, :version)
            """;

    private static final String UPDATE = """
            UPDATE radius.nas_client
               SET address = :address::cidr, site = :site, vendor = :vendor, coa_port = :coaPort,
                   require_message_authenticator = :required, secret = :secret, coa_secret = :coaSecret,
                   version = :version,
                   -- A secret that is replaced without an overlap takes the one before with it.
                   previous_secret = CASE WHEN secret = :secret THEN previous_secret END,
                   previous_secret_until = CASE WHEN secret = :secret THEN previous_secret_until END
             WHERE name = :name
            """;
    private static final String ROTATE = """
            UPDATE radius.nas_client
               SET previous_secret = secret, previous_secret_until = :until, secret = :secret, version = version + 1
             WHERE name = :name
            """;

    private static final String DELETE = "DELETE FROM radius.nas_client WHERE name = :name";

    private static final String STAMP = "SELECT stamp FROM radius.nas_client_stamp";

    private static final String ADVANCE_STAMP = "UPDATE radius.nas_client_stamp SET stamp = stamp + 1";

    private final JdbcClient jdbc;

    JdbcNasClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A NAS client with its secrets as they are stored. */
    record Stored(
            NasClient client,
            String sealedSecret,
            @Nullable String sealedCoaSecret,
            @Nullable Previous previous) {}

    /** The secret before, as it is stored. */
    record Previous(String sealedSecret, Instant until) {}

    List<Stored> all() {
        return jdbc.sql(ALL).query(JdbcNasClients::stored).list();
    }

    Optional<Stored> find(NasName name) {
        return jdbc.sql(BY_NAME)
                .param("name", name.value())
                .query(JdbcNasClients::stored)
                .optional();
    }

    Optional<Stored> findForUpdate(NasName name) {
        return jdbc.sql(BY_NAME_FOR_UPDATE)
                .param("name", name.value())
                .query(JdbcNasClients::stored)
                .optional();
    }

    Optional<String> otherWith(CidrBlock address, NasName name) {
        return jdbc.sql(HOLDER_OF_ADDRESS)
                .param("address", address.toString())
                .param("name", name.value())
                .query(String.class)
                .optional();
    }

    void insert(Stored stored) {
        bind(jdbc.sql(INSERT), stored).update();
    }

    void update(Stored stored) {
        bind(jdbc.sql(UPDATE), stored).update();
    }

    void rotate(NasName name, String sealedSecret, Instant oldUntil) {
        jdbc.sql(ROTATE)
                .param("name", name.value())
                .param("secret", sealedSecret)
                .param("until", Timestamp.from(oldUntil))
                .update();
    }

    void delete(NasName name) {
        jdbc.sql(DELETE).param("name", name.value()).update();
    }

    /** Differs whenever any NAS client has changed. */
    long stamp() {
        return jdbc.sql(STAMP).query(Long.class).single();
    }

    void advanceStamp() {
        jdbc.sql(ADVANCE_STAMP).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Stored stored) {
        NasClient client = stored.client();
        SiteCode site = client.site();
        return statement
                .param("name", client.name().value())
                .param("address", client.address().toString())
                .param("site", site == null ? null : site.value())
                .param("vendor", client.vendor().word())
                .param("coaPort", client.coaPort())
                .param("required", client.requireMessageAuthenticator())
                .param("secret", stored.sealedSecret())
                .param("coaSecret", stored.sealedCoaSecret())
                .param("version", client.version());
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        String site = row.getString("site");
        int coaPort = row.getInt("coa_port");
        NasClient client = new NasClient(
                new NasName(row.getString("name")),
                CidrBlock.of(row.getString("address")),
                site == null ? null : new SiteCode(site),
                NasVendor.of(row.getString("vendor")),
                coaPort == 0 ? null : coaPort,
                row.getBoolean("require_message_authenticator"),
                row.getLong("version"));
        String previous = row.getString("previous_secret");
        return new Stored(
                client,
                row.getString("secret"),
                row.getString("coa_secret"),
                previous == null
                        ? null
                        : new Previous(
                                previous,
                                row.getTimestamp("previous_secret_until").toInstant()));
    }
}
