package scot.tolbooth.inventory.rollout.asbestos;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.rollout.asbestos.Restriction.Closure;
import scot.tolbooth.inventory.site.SiteCode;

/** Restrictions in {@code inventory.asbestos_restriction}. */
final class JdbcRestrictions {

    private static final String SELECTED = """
            SELECT restriction.id, restriction.area, restriction.reason, restriction.owner, restriction.opened_on,
                   restriction.closed_by, restriction.closed_on, restriction.closing_reason
              FROM inventory.asbestos_restriction restriction
              JOIN inventory.asbestos_work_area area ON area.id = restriction.area
             WHERE (:sites::text[] IS NULL OR area.site IN (SELECT unnest(:sites::text[])))
               AND (:id::bigint IS NULL OR restriction.id = :id)
               AND (restriction.closed_on IS NULL OR NOT :open OR restriction.closed_on > :on::date)
               AND (:on::date IS NULL OR restriction.opened_on <= :on::date)
             ORDER BY restriction.opened_on, restriction.id
            """;

    private static final String INSERT = """
            INSERT INTO inventory.asbestos_restriction (area, reason, owner, opened_on)
            VALUES (:area, :reason, :owner, :openedOn)
            RETURNING id
            """;

    private static final String UPDATE = """
            UPDATE inventory.asbestos_restriction
               SET closed_by = :closedBy, closed_on = :closedOn, closing_reason = :closingReason
             WHERE id = :id
            """;

    private final JdbcClient jdbc;

    JdbcRestrictions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The open ones of one site, or of all. */
    List<Restriction> open(Selected selected) {
        return select(selected, null, true);
    }

    /** Open and closed. */
    List<Restriction> of(SiteCode site) {
        return select(Selected.now(List.of(site)), null, false);
    }

    Optional<Restriction> find(RestrictionId id) {
        return select(Selected.now(null), id, false).stream().findFirst();
    }

    RestrictionId insert(Restriction restriction) {
        return new RestrictionId(jdbc.sql(INSERT)
                .param("area", restriction.area().value())
                .param("reason", restriction.reason())
                .param("owner", restriction.owner())
                .param("openedOn", restriction.openedOn())
                .query(Long.class)
                .single());
    }

    void close(RestrictionId id, Closure closure) {
        jdbc.sql(UPDATE)
                .param("id", id.value())
                .param("closedBy", closure.by())
                .param("closedOn", closure.on())
                .param("closingReason", closure.reason())
                .update();
    }

    private List<Restriction> select(Selected selected, @Nullable RestrictionId id, boolean open) {
        return selected.bind(jdbc.sql(SELECTED))
                .param("id", id == null ? null : id.value())
                .param("open", open)
                .query(JdbcRestrictions::restriction)
                .list();
    }

    private static Restriction restriction(ResultSet row, int number) throws SQLException {
        LocalDate closed = Rows.optionalDate(row, "closed_on");
        return new Restriction(
                new RestrictionId(row.getLong("id")),
                new WorkAreaId(row.getLong("area")),
                row.getString("reason"),
                row.getString("owner"),
                Rows.date(row, "opened_on"),
                closed == null
                        ? null
                        : new Closure(row.getString("closed_by"), closed, row.getString("closing_reason")));
    }
}
