package scot.tolbooth.radius.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/** Grants in {@code radius.access_grant}; what it calls password is sealed. */
final class JdbcGrants {

    private static final String INSERT = """
            INSERT INTO radius.access_grant (username, password, registrant, mac, nas, issued, expires)
            VALUES (:username, :password, :registrant, :mac, :nas, :issued, :expires)
            """;

    private static final String BY_USERNAME = """
            SELECT username, password, registrant, mac, nas, expires, used_at
              FROM radius.access_grant
             WHERE username = :username
            """;

    private static final String USE = """
            UPDATE radius.access_grant
               SET used_at = :now, password = NULL
             WHERE username = :username AND used_at IS NULL AND expires > :now
            """;

    private static final String OF_REGISTRANT = """
            SELECT issued, expires, used_at, nas
              FROM radius.access_grant
             WHERE registrant = :registrant
             ORDER BY issued
            """;

    private static final String DELETE_OF_REGISTRANT = "DELETE FROM radius.access_grant WHERE registrant = :registrant";

    private static final String DELETE_EXPIRED = "DELETE FROM radius.access_grant WHERE expires < :limit";

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Grant grant, Instant issued) {
        MacAddress mac = grant.mac();
        NasName nas = grant.nas();
        jdbc.sql(INSERT)
                .param("username", grant.username())
                .param("password", grant.password())
                .param("registrant", grant.registrant())
                .param("mac", mac == null ? null : mac.digits())
                .param("nas", nas == null ? null : nas.value())
                .param("issued", Timestamp.from(issued))
                .param("expires", Timestamp.from(grant.expires()))
                .update();
    }

    Optional<Grant> find(String username) {
        return jdbc.sql(BY_USERNAME)
                .param("username", username)
                .query(JdbcGrants::grant)
                .optional();
    }

    boolean use(String username, Instant now) {
        return jdbc.sql(USE)
                        .param("username", username)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<Map<String, Object>> ofRegistrant(UUID registrant) {
        return jdbc.sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .query(JdbcGrants::export)
                .list();
    }

    void deleteOf(UUID registrant) {
        jdbc.sql(DELETE_OF_REGISTRANT).param("registrant", registrant).update();
    }

    int deleteExpiredBefore(Instant limit) {
        return jdbc.sql(DELETE_EXPIRED).param("limit", Timestamp.from(limit)).update();
    }

    private static Map<String, Object> export(ResultSet row, int number) throws SQLException {
        Map<String, Object> export = new LinkedHashMap<>();
        export.put("issued", row.getTimestamp("issued").toInstant().toString());
        export.put("expires", row.getTimestamp("expires").toInstant().toString());
        export.put("used", row.getTimestamp("used_at") != null);
        if (row.getString("nas") != null) {
            export.put("at", row.getString("nas"));
        }
        return export;
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        String mac = row.getString("mac");
        String nas = row.getString("nas");
        Timestamp usedAt = row.getTimestamp("used_at");
        return new Grant(
                row.getString("username"),
                row.getString("password"),
                row.getObject("registrant", UUID.class),
                mac == null ? null : new MacAddress(mac),
                nas == null ? null : new NasName(nas),
                row.getTimestamp("expires").toInstant(),
                usedAt == null ? null : usedAt.toInstant());
    }
}
