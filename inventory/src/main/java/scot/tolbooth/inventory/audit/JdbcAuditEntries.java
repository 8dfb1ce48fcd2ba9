package scot.tolbooth.inventory.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Audit entries in {@code inventory.audit_entry}. */
final class JdbcAuditEntries {

    private static final String INSERT = """
            INSERT INTO inventory.audit_entry (at, changed_by, subject, before, after, why)
            VALUES (:at, :by, :subject, :before::jsonb, :after::jsonb, :why)
            """;

    private static final String OF_SUBJECT = """
            SELECT id, at, changed_by, subject, before, after, why
              FROM inventory.audit_entry
             WHERE subject = :subject
             ORDER BY id DESC
             LIMIT :limit
            """;

    private static final String BY_ID = """
            SELECT id, at, changed_by, subject, before, after, why
              FROM inventory.audit_entry
             WHERE id = :id
            """;

    private static final String ABOUT_SITE = """
            SELECT id, at, changed_by, subject, before, after, why
              FROM inventory.audit_entry
             WHERE subject IN (:subjects) OR before ->> 'site' = :site OR after ->> 'site' = :site
             ORDER BY id DESC
             LIMIT :limit
            """;

    /** The latest numbers added up: a change that was numbered earlier but finished later is seen too. */
    private static final String MARK = """
            SELECT coalesce(max(id), 0) || '.' || coalesce(sum(id), 0)
              FROM (SELECT id FROM inventory.audit_entry ORDER BY id DESC LIMIT 200) AS latest
            """;

    /** Those numbered first are the oldest, so that only as many are looked at as go at once. */
    private static final String DELETE_BEFORE = """
            WITH first AS (
                SELECT id, at
                  FROM inventory.audit_entry
                 ORDER BY id
                 LIMIT :most
            )
            DELETE FROM inventory.audit_entry e
             USING first
             WHERE e.id = first.id AND first.at < :limit
            """;

    private final JdbcClient jdbc;

    JdbcAuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AuditEntry entry) {
        jdbc.sql(INSERT)
                .param("at", Timestamp.from(entry.at()))
                .param("by", entry.by())
                .param("subject", entry.subject())
                .param("before", entry.before())
                .param("after", entry.after())
                .param("why", entry.why())
                .update();
    }

    String mark() {
        return jdbc.sql(MARK).query(String.class).single();
    }

    List<AuditEntry> of(String subject, int limit) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subject)
                .param("limit", limit)
                .query(JdbcAuditEntries::entry)
                .list();
    }

    Optional<AuditEntry> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcAuditEntries::entry).optional();
    }

    List<AuditEntry> aboutSite(String site, List<String> subjects, int limit) {
        return jdbc.sql(ABOUT_SITE)
                .param("site", site)
                .param("subjects", subjects)
                .param("limit", limit)
                .query(JdbcAuditEntries::entry)
                .list();
    }

    int deleteBefore(Instant limit, int most) {
        return jdbc.sql(DELETE_BEFORE)
                .param("limit", Timestamp.from(limit))
                .param("most", most)
                .update();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("changed_by"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("why"));
    }
}
