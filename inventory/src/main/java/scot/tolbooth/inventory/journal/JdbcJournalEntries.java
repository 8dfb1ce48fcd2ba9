package scot.tolbooth.inventory.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Notes in {@code inventory.journal_entry}. */
final class JdbcJournalEntries {

    private static final String NEXT_ID = "SELECT nextval('inventory.journal_entry_id')";

    private static final String INSERT = """
            INSERT INTO inventory.journal_entry (id, site, severity, text, written_by, written_at)
            VALUES (:id, :site, :severity, :text, :by, :at)
            """;

    private static final String OF_SITE = """
            SELECT id, site, severity, text, written_by, written_at
              FROM inventory.journal_entry
             WHERE site = :site
             ORDER BY id DESC
            """;

    private final JdbcClient jdbc;

    JdbcJournalEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextId() {
        return jdbc.sql(NEXT_ID).query(Long.class).single();
    }

    void insert(JournalEntry entry) {
        jdbc.sql(INSERT)
                .param("id", entry.id())
                .param("site", entry.site().value())
                .param("severity", entry.severity().word())
                .param("text", entry.text())
                .param("by", entry.by())
                .param("at", Timestamp.from(entry.at()))
                .update();
    }

    List<JournalEntry> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcJournalEntries::entry)
                .list();
    }

    private static JournalEntry entry(ResultSet row, int number) throws SQLException {
        return new JournalEntry(
                row.getLong("id"),
                new SiteCode(row.getString("site")),
                Severity.of(row.getString("severity")),
                row.getString("text"),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }
}
