package scot.tolbooth.inventory.rollout.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Issued reports in {@code inventory.issued_report}, their content as JSON: only ever added to. */
final class JdbcIssuedReports {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ALL = """
            SELECT id, as_at, issued_at, issued_by
              FROM inventory.issued_report
             ORDER BY as_at DESC, id DESC
            """;

    private static final String CONTENT = "SELECT content FROM inventory.issued_report WHERE id = :id";

    private static final String LATEST_FIGURES_BEFORE = """
            SELECT as_at, content -> 'figures' AS figures
              FROM inventory.issued_report
             WHERE as_at < :before
             ORDER BY as_at DESC, id DESC
             LIMIT 1
            """;

    private static final String INSERT = """
            INSERT INTO inventory.issued_report (as_at, issued_at, issued_by, content)
            VALUES (:asAt, :issuedAt, :issuedBy, :content::jsonb)
            RETURNING id
            """;

    private final JdbcClient jdbc;

    JdbcIssuedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IssuedReport> all() {
        return jdbc.sql(ALL).query(JdbcIssuedReports::issued).list();
    }

    Optional<CommitteeReport> content(long id) {
        return jdbc.sql(CONTENT).param("id", id).query(String.class).optional().map(JdbcIssuedReports::read);
    }

    Optional<IssuedReports.Figures> figuresBefore(LocalDate before) {
        return jdbc.sql(LATEST_FIGURES_BEFORE)
                .param("before", before)
                .query((row, number) -> new IssuedReports.Figures(
                        row.getObject("as_at", LocalDate.class), figures(row.getString("figures"))))
                .optional();
    }

    private static List<Figure> figures(String json) {
        return List.of(JSON.readValue(json, Figure[].class));
    }

    IssuedReport add(CommitteeReport report, Instant at, String by) {
        long id = jdbc.sql(INSERT)
                .param("asAt", report.asAt())
                .param("issuedAt", Timestamp.from(at))
                .param("issuedBy", by)
                .param("content", JSON.writeValueAsString(report))
                .query(Long.class)
                .single();
        return new IssuedReport(id, report.asAt(), at, by);
    }

    private static CommitteeReport read(String content) {
        return JSON.readValue(content, CommitteeReport.class);
    }

    private static IssuedReport issued(ResultSet row, int number) throws SQLException {
        return new IssuedReport(
                row.getLong("id"),
                row.getObject("as_at", LocalDate.class),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("issued_by"));
    }
}
