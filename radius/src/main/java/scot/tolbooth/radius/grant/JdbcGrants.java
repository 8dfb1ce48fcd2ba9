package scot.tolbooth.radius.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.registrant.GroupName;

/** Grants in {@code radius.access_grant}; what it calls password is sealed. */
final class JdbcGrants {

    private static final String INSERT = """
            INSERT INTO radius.access_grant (username, password, registrant, mac, nas, ssid, uses, issued, expires)
            VALUES (:username, :password, :registrant, :mac, :nas, :ssid, :uses, :issued, :expires)
            """;

    private static final String COLUMNS = """
            SELECT g.username, g.ctid::text AS row, g.password, g.registrant, p.name AS registrant_group, r.access_until,
                   r.terms_accepted, g.mac, g.nas, g.ssid, g.expires, g.revoked
              FROM radius.access_grant g
              JOIN radius.registrant r ON r.id = g.registrant
              LEFT JOIN radius.registrant_group p ON p.registrant = g.registrant
            """;

    private static final String BY_USERNAMES = COLUMNS + """
             WHERE g.username = ANY (:usernames)
             ORDER BY g.username
            """;

    private static final String USABLE_BY_DEVICES = COLUMNS + """
             WHERE g.mac = ANY (:devices) AND g.password IS NOT NULL AND g.expires > :now
             ORDER BY g.issued
            """;

    private static final String LATEST_USABLE = COLUMNS + """
             WHERE g.password IS NOT NULL AND g.revoked IS NULL AND g.expires > :now
             ORDER BY g.issued DESC
             LIMIT :most
            """;

    private static final String REVOKE = """
            UPDATE radius.access_grant
               SET revoked = :now, password = NULL
             WHERE registrant = :registrant AND password IS NOT NULL
            """;

    private static final String OF_REGISTRANT = """
            SELECT issued, expires, used_at, nas
              FROM radius.access_grant
             WHERE registrant = :registrant
             ORDER BY issued
            """;

    private static final String DELETE_OF_REGISTRANT = "DELETE FROM radius.access_grant WHERE registrant = :registrant";

    private static final String DELETE_EXPIRED = "DELETE FROM radius.access_grant WHERE expires < :limit";

    /** In a transaction no more rows than these are in memory twice. */
    private static final int AT_A_TIME = 500;

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String username, String sealedPassword, GrantRequest request, Instant issued) {
        MacAddress mac = request.mac();
        NasName nas = request.nas();
        jdbc.sql(INSERT)
                .param("username", username)
                .param("password", sealedPassword)
                .param("registrant", request.registrant())
                .param("mac", mac == null ? null : mac.digits())
                .param("nas", nas == null ? null : nas.value())
                .param("ssid", request.ssid())
                .param("uses", request.uses())
                .param("issued", Timestamp.from(issued))
                .param("expires", Timestamp.from(issued.plus(request.lifetime())))
                .update();
    }

    List<Grant> find(Collection<String> usernames) {
        return jdbc.sql(BY_USERNAMES)
                .param("usernames", usernames.toArray(String[]::new))
                .query(JdbcGrants::grant)
                .list();
    }

    /** The latest comes last. */
    List<Grant> findUsable(Collection<MacAddress> devices, Instant now) {
        return jdbc.sql(USABLE_BY_DEVICES)
                .param("devices", devices.stream().map(MacAddress::digits).toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .query(JdbcGrants::grant)
                .list();
    }

    /** The latest comes first. */
    List<Grant> latestUsable(Instant now, int most) {
        return jdbc.sql(LATEST_USABLE)
                .withFetchSize(AT_A_TIME)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(JdbcGrants::grant)
                .list();
    }

    int revoke(UUID registrant, Instant now) {
        return jdbc.sql(REVOKE)
                .param("registrant", registrant)
                .param("now", Timestamp.from(now))
                .update();
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
        @Nullable String group = row.getString("registrant_group");
        @Nullable Timestamp until = row.getTimestamp("access_until");
        return new Grant(
                new GrantKey(row.getString("username"), row.getString("row")),
                row.getString("password"),
                row.getObject("registrant", UUID.class),
                group == null ? null : new GroupName(group),
                until == null ? null : until.toInstant(),
                row.getString("terms_accepted"),
                bounds(row),
                row.getTimestamp("expires").toInstant(),
                row.getTimestamp("revoked") != null);
    }

    private static Grant.Bounds bounds(ResultSet row) throws SQLException {
        String mac = row.getString("mac");
        String nas = row.getString("nas");
        return new Grant.Bounds(
                mac == null ? null : new MacAddress(mac), nas == null ? null : new NasName(nas), row.getString("ssid"));
    }
}
