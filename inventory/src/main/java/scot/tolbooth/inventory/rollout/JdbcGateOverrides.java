package scot.tolbooth.inventory.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Overrides in {@code inventory.gate_override}; the latest of a site and milestone first. */
final class JdbcGateOverrides {

    private static final String ALL = """
            SELECT site, milestone, reason, until, given_by, at, missing
              FROM inventory.gate_override
             ORDER BY site, id DESC
            """;

    private static final String OF_SITE = """
            SELECT site, milestone, reason, until, given_by, at, missing
              FROM inventory.gate_override
             WHERE site = :site
             ORDER BY id DESC
            """;

    private static final String OF_SITES = """
            SELECT site, milestone, reason, until, given_by, at, missing
              FROM inventory.gate_override
             WHERE site IN (SELECT unnest(:sites::text[]))
             ORDER BY site, id DESC
            """;

    private static final String INSERT = """
            INSERT INTO inventory.gate_override (site, milestone, reason, until, given_by, at, missing)
            VALUES (:site, :milestone, :reason, :until, :by, :at, :missing)
            """;

    private final JdbcClient jdbc;

    JdbcGateOverrides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GateOverride> all() {
        return jdbc.sql(ALL).query(JdbcGateOverrides::override).list();
    }

    List<GateOverride> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcGateOverrides::override)
                .list();
    }

    List<GateOverride> of(Collection<SiteCode> sites) {
        return jdbc.sql(OF_SITES)
                .param("sites", sites.stream().map(SiteCode::value).toArray(String[]::new))
                .query(JdbcGateOverrides::override)
                .list();
    }

    void add(GateOverride override) {
        jdbc.sql(INSERT)
                .param("site", override.site().value())
                .param("milestone", override.milestone().word())
                .param("reason", override.reason())
                .param("until", override.until())
                .param("by", override.by())
                .param("at", Timestamp.from(override.at()))
                .param("missing", override.missing().toArray(String[]::new))
                .update();
    }

    private static GateOverride override(ResultSet row, int number) throws SQLException {
        return new GateOverride(
                new SiteCode(row.getString("site")),
                Milestone.of(row.getString("milestone")),
                row.getString("reason"),
                row.getObject("until", LocalDate.class),
                row.getString("given_by"),
                row.getTimestamp("at").toInstant(),
                List.of((String[]) row.getArray("missing").getArray()));
    }
}
