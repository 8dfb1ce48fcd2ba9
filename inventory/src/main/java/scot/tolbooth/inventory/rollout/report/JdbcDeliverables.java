package scot.tolbooth.inventory.rollout.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.rollout.rag.DeliverableId;

/** Deliverables in {@code inventory.deliverable}. */
final class JdbcDeliverables {

    private static final String ALL = """
            SELECT id, theme, title, approved_at, start_date, end_date, owner, version
              FROM inventory.deliverable
             ORDER BY theme, start_date, id
            """;

    private static final String BY_ID = """
            SELECT id, theme, title, approved_at, start_date, end_date, owner, version
              FROM inventory.deliverable
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.deliverable (theme, title, approved_at, start_date, end_date, owner, version)
            VALUES (:theme, :title, :approvedAt, :start, :end, :owner, 1)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.deliverable
               SET theme = :theme, title = :title, approved_at = :approvedAt, start_date = :start, end_date = :end,
                   owner = :owner, version = :version
             WHERE id = :id
            """;

    private final JdbcClient jdbc;

    JdbcDeliverables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Deliverable> all() {
        return jdbc.sql(ALL).query(JdbcDeliverables::deliverable).list();
    }

    Optional<Deliverable> find(DeliverableId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query(JdbcDeliverables::deliverable)
                .optional();
    }

    Optional<Deliverable> findForUpdate(DeliverableId id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id.value())
                .query(JdbcDeliverables::deliverable)
                .optional();
    }

    DeliverableId insert(Deliverable.Details details) {
        return new DeliverableId(
                bind(jdbc.sql(INSERT), details).query(Long.class).single());
    }

    void update(Deliverable deliverable) {
        bind(jdbc.sql(UPDATE), deliverable.details())
                .param("id", deliverable.id().value())
                .param("version", deliverable.version())
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Deliverable.Details details) {
        return statement
                .param("theme", details.theme())
                .param("title", details.title())
                .param("approvedAt", details.approvedAt())
                .param("start", details.start())
                .param("end", details.end())
                .param("owner", details.owner());
    }

    private static Deliverable deliverable(ResultSet row, int number) throws SQLException {
        return new Deliverable(
                new DeliverableId(row.getLong("id")),
                new Deliverable.Details(
                        row.getString("theme"),
                        row.getString("title"),
                        row.getString("approved_at"),
                        row.getObject("start_date", LocalDate.class),
                        row.getObject("end_date", LocalDate.class),
                        row.getString("owner")),
                row.getLong("version"));
    }
}
