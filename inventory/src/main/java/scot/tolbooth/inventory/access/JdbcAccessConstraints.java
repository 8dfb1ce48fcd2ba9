package scot.tolbooth.inventory.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.access.AccessRule.Closed;
import scot.tolbooth.inventory.access.AccessRule.Escorted;
import scot.tolbooth.inventory.access.AccessRule.OnlyOn;
import scot.tolbooth.inventory.site.SiteCode;

/** Access constraints in {@code inventory.access_constraint}: days for a closure, else weekdays and hours, else escort. */
final class JdbcAccessConstraints {

    private static final String ALL = """
            SELECT id, site, closed_from, closed_until, weekdays, hours_from, hours_until, reason, version
              FROM inventory.access_constraint
             ORDER BY site, id
            """;

    private static final String OF_SITE = """
            SELECT id, site, closed_from, closed_until, weekdays, hours_from, hours_until, reason, version
              FROM inventory.access_constraint
             WHERE site = :site
             ORDER BY id
            """;

    private static final String BY_ID = """
            SELECT id, site, closed_from, closed_until, weekdays, hours_from, hours_until, reason, version
              FROM inventory.access_constraint
             WHERE id = :id
            """;

    private static final String BY_ID_FOR_UPDATE = BY_ID + " FOR UPDATE";

    private static final String NEXT_ID = "SELECT nextval('inventory.access_constraint_id')";

    private static final String INSERT = """
            INSERT INTO inventory.access_constraint (id, site, closed_from, closed_until, weekdays, hours_from,
                                                     hours_until, reason, version)
            VALUES (:id, :site, :closedFrom, :closedUntil, :weekdays, :hoursFrom, :hoursUntil, :reason, 1)
            """;

    private static final String UPDATE = """
            UPDATE inventory.access_constraint
               SET closed_from = :closedFrom, closed_until = :closedUntil, weekdays = :weekdays,
                   hours_from = :hoursFrom, hours_until = :hoursUntil, reason = :reason, version = version + 1
             WHERE id = :id AND site = :site
            """;

    private static final String DELETE = "DELETE FROM inventory.access_constraint WHERE id = :id";

    private final JdbcClient jdbc;

    JdbcAccessConstraints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AccessConstraint> all() {
        return jdbc.sql(ALL).query(JdbcAccessConstraints::constraint).list();
    }

    List<AccessConstraint> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcAccessConstraints::constraint)
                .list();
    }

    Optional<AccessConstraint> find(ConstraintId id) {
        return jdbc.sql(BY_ID)
                .param("id", id.value())
                .query(JdbcAccessConstraints::constraint)
                .optional();
    }

    Optional<AccessConstraint> findForUpdate(ConstraintId id) {
        return jdbc.sql(BY_ID_FOR_UPDATE)
                .param("id", id.value())
                .query(JdbcAccessConstraints::constraint)
                .optional();
    }

    ConstraintId nextId() {
        return new ConstraintId(jdbc.sql(NEXT_ID).query(Long.class).single());
    }

    void insert(AccessConstraint constraint) {
        bind(jdbc.sql(INSERT), constraint).update();
    }

    void update(AccessConstraint constraint) {
        bind(jdbc.sql(UPDATE), constraint).update();
    }

    void delete(ConstraintId id) {
        jdbc.sql(DELETE).param("id", id.value()).update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, AccessConstraint constraint) {
        Closed closed = constraint.rule() instanceof Closed rule ? rule : null;
        OnlyOn only = constraint.rule() instanceof OnlyOn rule ? rule : null;
        return statement
                .param("id", constraint.id().value())
                .param("site", constraint.site().value())
                .param("closedFrom", closed == null ? null : closed.from())
                .param("closedUntil", closed == null ? null : closed.until())
                .param("weekdays", only == null ? null : weekdays(only))
                .param("hoursFrom", only == null ? null : only.from())
                .param("hoursUntil", only == null ? null : only.until())
                .param("reason", constraint.reason());
    }

    private static Integer[] weekdays(OnlyOn only) {
        return only.days().stream().map(DayOfWeek::getValue).toArray(Integer[]::new);
    }

    private static AccessConstraint constraint(ResultSet row, int number) throws SQLException {
        return new AccessConstraint(
                new ConstraintId(row.getLong("id")),
                new SiteCode(row.getString("site")),
                rule(row),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static AccessRule rule(ResultSet row) throws SQLException {
        @Nullable LocalDate closedFrom = row.getObject("closed_from", LocalDate.class);
        if (closedFrom != null) {
            return new Closed(closedFrom, row.getObject("closed_until", LocalDate.class));
        }
        if (row.getArray("weekdays") == null) {
            return new Escorted();
        }
        Integer[] weekdays = (Integer[]) row.getArray("weekdays").getArray();
        return new OnlyOn(
                Arrays.stream(weekdays).map(DayOfWeek::of).collect(Collectors.toSet()),
                row.getObject("hours_from", LocalTime.class),
                row.getObject("hours_until", LocalTime.class));
    }
}
