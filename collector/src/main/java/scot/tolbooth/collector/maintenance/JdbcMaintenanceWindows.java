package scot.tolbooth.collector.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Windows in {@code collector.maintenance_window}. */
final class JdbcMaintenanceWindows {

    private static final String NOT_OVER = """
            SELECT id, kind, subject, starts, ends, reason, made_by, version
              FROM collector.maintenance_window
             WHERE ends > :at
             ORDER BY starts, id
            """;

    private static final String LATEST = """
            SELECT id, kind, subject, starts, ends, reason, made_by, version
              FROM collector.maintenance_window
             ORDER BY starts DESC, id DESC
             LIMIT 1000
            """;

    private static final String BY_ID = """
            SELECT id, kind, subject, starts, ends, reason, made_by, version
              FROM collector.maintenance_window
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO collector.maintenance_window (kind, subject, starts, ends, reason, made_by)
            VALUES (:kind, :subject, :starts, :ends, :reason, :by)
            RETURNING id
            """;

    private static final String END = """
            UPDATE collector.maintenance_window SET ends = :ends, version = version + 1 WHERE id = :id
            """;

    private static final String DELETE = "DELETE FROM collector.maintenance_window WHERE id = :id";

    private final JdbcClient jdbc;

    JdbcMaintenanceWindows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MaintenanceWindow> notOver(Instant at) {
        return jdbc.sql(NOT_OVER)
                .param("at", Timestamp.from(at))
                .query(JdbcMaintenanceWindows::window)
                .list();
    }

    List<MaintenanceWindow> latest() {
        return jdbc.sql(LATEST).query(JdbcMaintenanceWindows::window).list();
    }

    Optional<MaintenanceWindow> find(long id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query(JdbcMaintenanceWindows::window)
                .optional();
    }

    Optional<MaintenanceWindow> findForUpdate(long id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id)
                .query(JdbcMaintenanceWindows::window)
                .optional();
    }

    long insert(MaintenanceWindow window) {
        return jdbc.sql(INSERT)
                .param("kind", window.scope().kind().word())
                .param("subject", window.scope().key())
                .param("starts", Timestamp.from(window.starts()))
                .param("ends", Timestamp.from(window.ends()))
                .param("reason", window.reason())
                .param("by", window.by())
                .query(Long.class)
                .single();
    }

    void end(long id, Instant at) {
        jdbc.sql(END).param("id", id).param("ends", Timestamp.from(at)).update();
    }

    void delete(long id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    private static MaintenanceWindow window(ResultSet row, int number) throws SQLException {
        return new MaintenanceWindow(
                row.getLong("id"),
                new Scope(Scope.Kind.of(row.getString("kind")), row.getString("subject")),
                row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(),
                row.getString("reason"),
                row.getString("made_by"),
                row.getLong("version"));
    }
}
