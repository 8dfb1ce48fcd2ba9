package scot.tolbooth.inventory.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Forecasts that moved, in {@code inventory.forecast_change}; the oldest first. */
final class JdbcForecastChanges {

    private static final String OF_MILESTONE = """
            SELECT site, milestone, moved_from, moved_to, reason, text, changed_by, at
              FROM inventory.forecast_change
             WHERE milestone = :milestone AND site IN (SELECT unnest(:sites::text[]))
             ORDER BY id
            """;

    private static final String OF_SITE = """
            SELECT site, milestone, moved_from, moved_to, reason, text, changed_by, at
              FROM inventory.forecast_change
             WHERE site = :site
             ORDER BY id
            """;

    private static final String INSERT = """
            INSERT INTO inventory.forecast_change (site, milestone, moved_from, moved_to, reason, text, changed_by, at)
            VALUES (:site, :milestone, :from, :to, :reason, :text, :by, :at)
            """;

    private final JdbcClient jdbc;

    JdbcForecastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ForecastChange> of(Milestone milestone, Collection<SiteCode> sites) {
        return jdbc.sql(OF_MILESTONE)
                .param("sites", sites.stream().map(SiteCode::value).toArray(String[]::new))
                .param("milestone", milestone.word())
                .query(JdbcForecastChanges::change)
                .list();
    }

    List<ForecastChange> of(SiteCode site) {
        return jdbc.sql(OF_SITE)
                .param("site", site.value())
                .query(JdbcForecastChanges::change)
                .list();
    }

    void add(ForecastChange change) {
        jdbc.sql(INSERT)
                .param("site", change.site().value())
                .param("milestone", change.milestone().word())
                .param("from", change.from())
                .param("to", change.to())
                .param("reason", change.reason().word())
                .param("text", change.text())
                .param("by", change.by())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    private static ForecastChange change(ResultSet row, int number) throws SQLException {
        return new ForecastChange(
                new SiteCode(row.getString("site")),
                Milestone.of(row.getString("milestone")),
                row.getObject("moved_from", LocalDate.class),
                row.getObject("moved_to", LocalDate.class),
                ForecastReason.of(row.getString("reason")),
                row.getString("text"),
                row.getString("changed_by"),
                row.getTimestamp("at").toInstant());
    }
}
