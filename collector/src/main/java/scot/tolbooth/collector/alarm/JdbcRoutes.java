package scot.tolbooth.collector.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Routes in {@code collector.alarm_route}, and what they were told in {@code collector.alarm_telling}. */
final class JdbcRoutes {

    private static final String ALL = """
            SELECT id, name, channel, address, severity, sites, hours, digest_minutes, after_minutes, enabled, version
              FROM collector.alarm_route
             ORDER BY lower(name), id
            """;

    private static final String BY_ID_FOR_UPDATE = """
            SELECT id, name, channel, address, severity, sites, hours, digest_minutes, after_minutes, enabled, version
              FROM collector.alarm_route
             WHERE id = :id
               FOR UPDATE
            """;

    private static final String INSERT = """
            INSERT INTO collector.alarm_route (name, channel, address, severity, sites, hours, digest_minutes,
                                               after_minutes, enabled)
            VALUES (:name, :channel, :address, :severity, :sites::text[], :hours, :digest, :after, :enabled)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE collector.alarm_route
               SET name = :name, channel = :channel, address = :address, severity = :severity,
                   sites = :sites::text[], hours = :hours, digest_minutes = :digest, after_minutes = :after,
                   enabled = :enabled, version = version + 1
             WHERE id = :id
            """;

    private static final String DELETE = "DELETE FROM collector.alarm_route WHERE id = :id";

    private static final String TOLD = """
            SELECT telling.alarm, telling.route, telling.times, telling.ended
              FROM collector.alarm_telling telling
              JOIN collector.alarm ON alarm.id = telling.alarm
             WHERE alarm.cleared IS NULL OR alarm.cleared >= :since
             ORDER BY telling.alarm, telling.route
            """;

    private static final String LAST_TOLD = """
            SELECT route, max(at) AS at FROM collector.alarm_telling GROUP BY route ORDER BY route
            """;

    private static final String TELL = """
            INSERT INTO collector.alarm_telling (alarm, route, times, ended, at)
            VALUES (:alarm, :route, :times, :ended, :at)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    JdbcRoutes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Route> all() {
        return jdbc.sql(ALL).query(JdbcRoutes::route).list();
    }

    Optional<Route> findForUpdate(long id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id)
                .query(JdbcRoutes::route)
                .optional();
    }

    long insert(Route route) {
        return values(INSERT, route).query(Long.class).single();
    }

    void update(Route route) {
        values(UPDATE, route).param("id", route.id()).update();
    }

    void delete(long id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    Set<Telling> told(Instant endedSince) {
        return new HashSet<>(jdbc.sql(TOLD)
                .param("since", Timestamp.from(endedSince))
                .query((row, number) -> new Telling(
                        row.getLong("alarm"), row.getLong("route"), row.getInt("times"), row.getBoolean("ended")))
                .list());
    }

    /** When each route was told something last. */
    Map<Long, Instant> lastTold() {
        Map<Long, Instant> last = new HashMap<>();
        jdbc.sql(LAST_TOLD)
                .query((row, number) ->
                        last.put(row.getLong("route"), row.getTimestamp("at").toInstant()))
                .list();
        return last;
    }

    void tell(Telling telling, Instant at) {
        jdbc.sql(TELL)
                .param("alarm", telling.alarm())
                .param("route", telling.route())
                .param("times", telling.times())
                .param("ended", telling.ended())
                .param("at", Timestamp.from(at))
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, Route route) {
        return jdbc.sql(sql)
                .param("name", route.name())
                .param("channel", route.channel().word())
                .param("address", route.address())
                .param("severity", route.severity().word())
                .param("sites", route.sites().stream().map(SiteCode::value).toArray(String[]::new))
                .param("hours", route.hours(), Types.VARCHAR)
                .param("digest", (int) route.digest().toMinutes())
                .param("after", (int) route.after().toMinutes())
                .param("enabled", route.enabled());
    }

    private static Route route(ResultSet row, int number) throws SQLException {
        return new Route(
                row.getLong("id"),
                row.getString("name"),
                Channel.of(row.getString("channel")),
                row.getString("address"),
                Severity.of(row.getString("severity")),
                Arrays.stream((String[]) row.getArray("sites").getArray())
                        .map(SiteCode::new)
                        .toList(),
                row.getString("hours"),
                Duration.ofMinutes(row.getInt("digest_minutes")),
                Duration.ofMinutes(row.getInt("after_minutes")),
                row.getBoolean("enabled"),
                row.getLong("version"));
    }
}
