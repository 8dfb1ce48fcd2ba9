package scot.tolbooth.inventory.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.site.SiteCode;

/** Visits in {@code inventory.visit}. */
final class JdbcVisits {

    private static final String ALL = """
            SELECT id, site, contractor, work, first_day, last_day, arrives, leaves, booked_by, state, reason, note,
                   version
              FROM inventory.visit
             ORDER BY first_day, arrives, id
            """;

    private static final String AT_SITE = """
            SELECT id, site, contractor, work, first_day, last_day, arrives, leaves, booked_by, state, reason, note,
                   version
              FROM inventory.visit
             WHERE site = :site
             ORDER BY first_day, arrives, id
            """;

    private static final String OF_CONTRACTOR = """
            SELECT id, site, contractor, work, first_day, last_day, arrives, leaves, booked_by, state, reason, note,
                   version
              FROM inventory.visit
             WHERE contractor = :contractor
             ORDER BY first_day, arrives, id
            """;

    private static final String BY_ID = """
            SELECT id, site, contractor, work, first_day, last_day, arrives, leaves, booked_by, state, reason, note,
                   version
              FROM inventory.visit
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.visit (site, contractor, work, first_day, last_day, arrives, leaves, booked_by, state,
                                         version)
            VALUES (:site, :contractor, :work, :firstDay, :lastDay, :arrives, :leaves, :bookedBy, :state, 1)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.visit
               SET first_day = :firstDay, last_day = :lastDay, arrives = :arrives, leaves = :leaves, state = :state,
                   reason = :reason, note = :note, version = :version
             WHERE id = :id
            """;

    private final JdbcClient jdbc;

    JdbcVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Visit> all() {
        return jdbc.sql(ALL).query(JdbcVisits::visit).list();
    }

    List<Visit> at(SiteCode site) {
        return jdbc.sql(AT_SITE)
                .param("site", site.value())
                .query(JdbcVisits::visit)
                .list();
    }

    List<Visit> of(ContractorId contractor) {
        return jdbc.sql(OF_CONTRACTOR)
                .param("contractor", contractor.value())
                .query(JdbcVisits::visit)
                .list();
    }

    Optional<Visit> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(JdbcVisits::visit).optional();
    }

    Optional<Visit> findForUpdate(long id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id)
                .query(JdbcVisits::visit)
                .optional();
    }

    Visit insert(VisitPlan plan, String bookedBy) {
        long id = jdbc.sql(INSERT)
                .param("site", plan.site().value())
                .param("contractor", plan.contractor().value())
                .param("work", plan.work().word())
                .param("firstDay", plan.times().firstDay())
                .param("lastDay", plan.times().lastDay())
                .param("arrives", plan.times().arrives())
                .param("leaves", plan.times().leaves())
                .param("bookedBy", bookedBy)
                .param("state", VisitState.BOOKED.word())
                .query(Long.class)
                .single();
        return new Visit(id, plan, bookedBy, Conclusion.OPEN, 1);
    }

    void update(Visit visit) {
        VisitReason reason = visit.conclusion().reason();
        jdbc.sql(UPDATE)
                .param("id", visit.id())
                .param("firstDay", visit.plan().times().firstDay())
                .param("lastDay", visit.plan().times().lastDay())
                .param("arrives", visit.plan().times().arrives())
                .param("leaves", visit.plan().times().leaves())
                .param("state", visit.conclusion().state().word())
                .param("reason", reason == null ? null : reason.word())
                .param("note", visit.conclusion().note())
                .param("version", visit.version())
                .update();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Visit(
                row.getLong("id"),
                new VisitPlan(
                        new SiteCode(row.getString("site")),
                        new ContractorId(row.getString("contractor")),
                        WorkKind.of(row.getString("work")),
                        times(row)),
                row.getString("booked_by"),
                new Conclusion(
                        VisitState.of(row.getString("state")),
                        reason == null ? null : VisitReason.of(reason),
                        row.getString("note")),
                row.getLong("version"));
    }

    private static VisitTimes times(ResultSet row) throws SQLException {
        return new VisitTimes(
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("arrives", LocalTime.class),
                row.getObject("leaves", LocalTime.class));
    }
}
