package scot.tolbooth.inventory.contractor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Assignments in {@code inventory.assignment}. */
final class JdbcAssignments {

    private static final String ALL = """
            SELECT id, contractor, site, work, first_day, last_day
              FROM inventory.assignment
             ORDER BY contractor, site, first_day, id
            """;

    private static final String OF_WORK = """
            SELECT id, contractor, site, work, first_day, last_day
              FROM inventory.assignment
             WHERE work = :work
             ORDER BY contractor, site, first_day, id
            """;

    private static final String OF_CONTRACTOR = """
            SELECT id, contractor, site, work, first_day, last_day
              FROM inventory.assignment
             WHERE contractor = :contractor
             ORDER BY site, first_day, id
            """;

    private static final String AT_SITE = """
            SELECT id, contractor, site, work, first_day, last_day
              FROM inventory.assignment
             WHERE site = :site
             ORDER BY first_day, contractor, id
            """;

    private static final String AT_SITES = """
            SELECT id, contractor, site, work, first_day, last_day
              FROM inventory.assignment
             WHERE site IN (SELECT unnest(:sites::text[]))
             ORDER BY site, first_day, contractor, id
            """;

    private static final String BY_ID_FOR_UPDATE = """
            SELECT id, contractor, site, work, first_day, last_day
              FROM inventory.assignment
             WHERE id = :id
               FOR UPDATE
            """;

    private static final String IS_ASSIGNED = """
            SELECT EXISTS (
                SELECT
                  FROM inventory.assignment
                  JOIN inventory.contractor ON contractor.id = assignment.contractor AND NOT contractor.archived
                 WHERE contractor = :contractor
                   AND site = :site
                   AND first_day <= :day
                   AND (last_day IS NULL OR last_day >= :day))
            """;

    private static final String HOLD_SITE = "SELECT code FROM inventory.site WHERE code = :site FOR NO KEY UPDATE";

    private static final String INSERT = """
            INSERT INTO inventory.assignment (contractor, site, work, first_day, last_day)
            VALUES (:contractor, :site, :work, :from, :until)
            RETURNING id
            """;

    private static final String SET_LAST_DAY = "UPDATE inventory.assignment SET last_day = :until WHERE id = :id";

    private static final String DELETE = "DELETE FROM inventory.assignment WHERE id = :id";

    private final JdbcClient jdbc;

    JdbcAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Assignment> all() {
        return jdbc.sql(ALL).query(JdbcAssignments::assignment).list();
    }

    List<Assignment> of(WorkKind work) {
        return jdbc.sql(OF_WORK)
                .param("work", work.word())
                .query(JdbcAssignments::assignment)
                .list();
    }

    List<Assignment> of(ContractorId contractor) {
        return jdbc.sql(OF_CONTRACTOR)
                .param("contractor", contractor.value())
                .query(JdbcAssignments::assignment)
                .list();
    }

    List<Assignment> at(SiteCode site) {
        return jdbc.sql(AT_SITE)
                .param("site", site.value())
                .query(JdbcAssignments::assignment)
                .list();
    }

    List<Assignment> at(Collection<SiteCode> sites) {
        return jdbc.sql(AT_SITES)
                .param("sites", sites.stream().map(SiteCode::value).toArray(String[]::new))
                .query(JdbcAssignments::assignment)
                .list();
    }

    Optional<Assignment> findForUpdate(long id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id)
                .query(JdbcAssignments::assignment)
                .optional();
    }

    boolean isAssigned(ContractorId contractor, SiteCode site, LocalDate day) {
        return jdbc.sql(IS_ASSIGNED)
                .param("contractor", contractor.value())
                .param("site", site.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    void holdSite(SiteCode site) {
        jdbc.sql(HOLD_SITE).param("site", site.value()).query(String.class).optional();
    }

    Assignment insert(Assignment assignment) {
        long id = jdbc.sql(INSERT)
                .param("contractor", assignment.contractor().value())
                .param("site", assignment.site().value())
                .param("work", assignment.work().word())
                .param("from", assignment.from())
                .param("until", assignment.until())
                .query(Long.class)
                .single();
        return assignment.withId(id);
    }

    void setLastDay(Assignment assignment) {
        jdbc.sql(SET_LAST_DAY)
                .param("id", assignment.id())
                .param("until", assignment.until())
                .update();
    }

    void delete(long id) {
        jdbc.sql(DELETE).param("id", id).update();
    }

    private static Assignment assignment(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getLong("id"),
                new ContractorId(row.getString("contractor")),
                new SiteCode(row.getString("site")),
                WorkKind.of(row.getString("work")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
