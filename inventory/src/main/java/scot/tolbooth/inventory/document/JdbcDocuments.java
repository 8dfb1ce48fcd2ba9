package scot.tolbooth.inventory.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Documents in {@code inventory.document}, and their content in {@code inventory.document_content}. */
final class JdbcDocuments {

    private static final String OF_SITE = """
            SELECT id, series, version, site, title, kind, file_name, media_type, size, sha256, uploaded_by, uploaded_at,
                   reviewed_by, reviewed_at, rejected_because
              FROM inventory.document
             WHERE site = :site
             ORDER BY lower(title), series, version DESC
            """;

    private static final String FIRST_REVIEWED = """
            SELECT DISTINCT ON (series)
                   id, series, version, site, title, kind, file_name, media_type, size, sha256, uploaded_by, uploaded_at,
                   reviewed_by, reviewed_at, rejected_because
              FROM inventory.document
             WHERE reviewed_by IS NOT NULL
             ORDER BY series, reviewed_at, version
            """;

    private static final String BY_ID = """
            SELECT id, series, version, site, title, kind, file_name, media_type, size, sha256, uploaded_by, uploaded_at,
                   reviewed_by, reviewed_at, rejected_because
              FROM inventory.document
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String LATEST_VERSION =
            "SELECT coalesce(max(version), 0) FROM inventory.document WHERE series = :series";

    private static final String CONTENT = """
            SELECT content.bytes
              FROM inventory.document
              JOIN inventory.document_content content USING (sha256)
             WHERE id = :id
            """;

    private static final String NEXT_ID = "SELECT nextval('inventory.document_id')";

    private static final String INSERT_CONTENT = """
            INSERT INTO inventory.document_content (sha256, bytes)
            VALUES (:sha256, :bytes)
            ON CONFLICT (sha256) DO NOTHING
            """;

    private static final String HOLD_CONTENT =
            "SELECT sha256 FROM inventory.document_content WHERE sha256 = :sha256 FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.document (id, series, version, site, title, kind, file_name, media_type, size, sha256,
                                            uploaded_by, uploaded_at)
            VALUES (:id, :series, :version, :site, :title, :kind, :fileName, :mediaType, :size, :sha256,
                    :uploadedBy, :uploadedAt)
            """;

    private static final String REVIEW = """
            UPDATE inventory.document
               SET reviewed_by = :by, reviewed_at = :at, rejected_because = :reason
             WHERE id = :id
            """;

    private final JdbcClient jdbc;

    JdbcDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Document> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcDocuments::document)
                .list();
    }

    List<Document> firstReviewed() {
        return jdbc.sql(FIRST_REVIEWED).query(JdbcDocuments::document).list();
    }

    Optional<Document> find(DocumentId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query(JdbcDocuments::document)
                .optional();
    }

    Optional<Document> findForUpdate(DocumentId id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id.value())
                .query(JdbcDocuments::document)
                .optional();
    }

    int latestVersion(DocumentId series) {
        return jdbc.sql(LATEST_VERSION)
                .param("series", series.value())
                .query(Integer.class)
                .single();
    }

    Optional<byte[]> content(DocumentId id) {
        return jdbc.sql(CONTENT)
                .param("id", id.value())
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    DocumentId nextId() {
        return new DocumentId(jdbc.sql(NEXT_ID).query(Long.class).single());
    }

    /** Makes others who hold the same content wait until the transaction ends. */
    void holdContent(String sha256) {
        jdbc.sql(HOLD_CONTENT).param("sha256", sha256).query(String.class).single();
    }

    void insertContent(String sha256, byte[] bytes) {
        jdbc.sql(INSERT_CONTENT).param("sha256", sha256).param("bytes", bytes).update();
    }

    void insert(Document document) {
        jdbc.sql(INSERT)
                .param("id", document.id().value())
                .param("series", document.series().value())
                .param("version", document.version())
                .param("site", document.site().value())
                .param("title", document.title())
                .param("kind", document.kind().word())
                .param("fileName", document.fileName())
                .param("mediaType", document.mediaType())
                .param("size", document.size())
                .param("sha256", document.sha256())
                .param("uploadedBy", document.uploadedBy())
                .param("uploadedAt", Timestamp.from(document.uploadedAt()))
                .update();
    }

    void review(DocumentId id, Review review) {
        jdbc.sql(REVIEW)
                .param("id", id.value())
                .param("by", review.by())
                .param("at", Timestamp.from(review.at()))
                .param("reason", review instanceof Review.Rejected rejected ? rejected.reason() : null)
                .update();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                new DocumentId(row.getLong("id")),
                new DocumentId(row.getLong("series")),
                row.getInt("version"),
                new SiteCode(row.getString("site")),
                row.getString("title"),
                DocumentKind.of(row.getString("kind")),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("uploaded_by"),
                row.getTimestamp("uploaded_at").toInstant(),
                review(row));
    }

    private static @Nullable Review review(ResultSet row) throws SQLException {
        String by = row.getString("reviewed_by");
        if (by == null) {
            return null;
        }
        String reason = row.getString("rejected_because");
        var at = row.getTimestamp("reviewed_at").toInstant();
        return reason == null ? new Review.Accepted(by, at) : new Review.Rejected(by, at, reason);
    }
}
