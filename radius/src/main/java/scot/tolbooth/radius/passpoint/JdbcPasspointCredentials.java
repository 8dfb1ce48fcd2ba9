package scot.tolbooth.radius.passpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.grant.GrantKey;
import scot.tolbooth.radius.registrant.GroupName;

/** Credentials in {@code radius.passpoint_credential}; what it calls password is sealed. */
final class JdbcPasspointCredentials {

    private static final String INSERT = """
            INSERT INTO radius.passpoint_credential
                   (username, password, registrant, name, issued, expires, collect_key, collect_until)
            VALUES (:username, :password, :registrant, :name, :issued, :expires, :key, :until)
            """;

    private static final String COLLECT = """
            UPDATE radius.passpoint_credential
               SET collected = collected + 1
             WHERE collect_key = :key AND collect_until > :now AND collected < 5
            RETURNING username, password, issued, expires
            """;

    private static final String BY_USERNAMES = """
            SELECT c.username, c.password, c.registrant, c.expires, p.name AS registrant_group,
                   r.access_until, r.terms_accepted
              FROM radius.passpoint_credential c
              JOIN radius.registrant r ON r.id = c.registrant
              LEFT JOIN radius.registrant_group p ON p.registrant = c.registrant
             WHERE c.username = ANY (:usernames)
             ORDER BY c.username
            """;

    private static final String OF_REGISTRANT = """
            SELECT username, name, issued, expires
              FROM radius.passpoint_credential
             WHERE registrant = :registrant AND expires > :now
             ORDER BY name, username
            """;

    private static final String DELETE =
            "DELETE FROM radius.passpoint_credential WHERE registrant = :registrant AND username = :username";

    private static final String DELETE_OF = "DELETE FROM radius.passpoint_credential WHERE registrant = :registrant";

    private static final String DELETE_EXPIRED = "DELETE FROM radius.passpoint_credential WHERE expires < :limit";

    private final JdbcClient jdbc;

    JdbcPasspointCredentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID registrant, PasspointCredential credential, String sealedPassword, String key, Instant collectUntil) {
        jdbc.sql(INSERT)
                .param("username", credential.username())
                .param("password", sealedPassword)
                .param("registrant", registrant)
                .param("name", credential.name())
                .param("issued", Timestamp.from(credential.issued()))
                .param("expires", Timestamp.from(credential.expires()))
                .param("key", key)
                .param("until", Timestamp.from(collectUntil))
                .update();
    }

    Optional<CollectedCredential> collect(String key, Instant now) {
        return jdbc.sql(COLLECT)
                .param("key", key)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new CollectedCredential(
                        row.getString("username"),
                        row.getString("password"),
                        row.getTimestamp("issued").toInstant(),
                        row.getTimestamp("expires").toInstant()))
                .optional();
    }

    Map<String, Grant> find(Collection<String> usernames) {
        Map<String, Grant> found = new HashMap<>();
        jdbc.sql(BY_USERNAMES)
                .param("usernames", usernames.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("username"), grant(row));
                });
        return found;
    }

    private static Grant grant(ResultSet row) throws SQLException {
        String group = row.getString("registrant_group");
        Timestamp until = row.getTimestamp("access_until");
        return new Grant(
                new GrantKey(row.getString("username"), null),
                row.getString("password"),
                row.getObject("registrant", UUID.class),
                group == null ? null : new GroupName(group),
                until == null ? null : until.toInstant(),
                row.getString("terms_accepted"),
                new Grant.Bounds(null, null, null),
                row.getTimestamp("expires").toInstant(),
                false);
    }

    List<PasspointCredential> of(UUID registrant, Instant now) {
        return jdbc.sql(OF_REGISTRANT)
                .param("registrant", registrant)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new PasspointCredential(
                        row.getString("username"),
                        row.getString("name"),
                        row.getTimestamp("issued").toInstant(),
                        row.getTimestamp("expires").toInstant()))
                .list();
    }

    boolean delete(UUID registrant, String username) {
        return jdbc.sql(DELETE)
                        .param("registrant", registrant)
                        .param("username", username)
                        .update()
                == 1;
    }

    void deleteOf(UUID registrant) {
        jdbc.sql(DELETE_OF).param("registrant", registrant).update();
    }

    int deleteExpiredBefore(Instant limit) {
        return jdbc.sql(DELETE_EXPIRED).param("limit", Timestamp.from(limit)).update();
    }
}
