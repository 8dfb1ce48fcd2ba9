package scot.tolbooth.portal.programme.transfer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waiting files in {@code portal.pending_import}, so that any node can show and import them. */
final class JdbcPendingImports {

    private static final String INSERT = """
            INSERT INTO portal.pending_import (id, uploaded_by, uploaded_at, resource, file_name, content, options)
            VALUES (:id, :by, :at, :resource, :fileName, :text, :options)
            """;

    private static final String BY_ID = """
            SELECT id, uploaded_by, uploaded_at, resource, file_name, content, options
              FROM portal.pending_import
             WHERE id = :id AND uploaded_by = :by
            """;

    private static final String DELETE = "DELETE FROM portal.pending_import WHERE id = :id";

    private static final String DELETE_OLDER = "DELETE FROM portal.pending_import WHERE uploaded_at < :before";

    private final JdbcClient jdbc;

    JdbcPendingImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PendingImport waiting) {
        jdbc.sql(INSERT)
                .param("id", waiting.id())
                .param("by", waiting.by())
                .param("at", Timestamp.from(waiting.at()))
                .param("resource", waiting.resource())
                .param("fileName", waiting.fileName())
                .param("text", waiting.text())
                .param("options", waiting.options())
                .update();
    }

    Optional<PendingImport> find(UUID id, String by) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .param("by", by)
                .query(JdbcPendingImports::waiting)
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    void deleteOlderThan(Instant before) {
        jdbc.sql(DELETE_OLDER).param("before", Timestamp.from(before)).update();
    }

    private static PendingImport waiting(ResultSet row, int number) throws SQLException {
        return new PendingImport(
                row.getObject("id", UUID.class),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                row.getString("resource"),
                row.getString("file_name"),
                row.getString("content"),
                row.getString("options"));
    }
}
