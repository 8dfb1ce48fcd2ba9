package scot.tolbooth.inventory.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Milestones in {@code inventory.milestone}. */
final class JdbcMilestones {

    private static final Comparator<SiteMilestone> IN_ORDER =
            Comparator.comparing(SiteMilestone::site).thenComparing(SiteMilestone::milestone);

    private static final String ALL =
            "SELECT site, milestone, planned, forecast, actual, note FROM inventory.milestone ORDER BY site";

    private static final String OF_SITE = """
            SELECT site, milestone, planned, forecast, actual, note
              FROM inventory.milestone
             WHERE site = :site
             ORDER BY milestone
            """;

    private static final String ONE_FOR_UPDATE = """
            SELECT site, milestone, planned, forecast, actual, note
              FROM inventory.milestone
             WHERE site = :site AND milestone = :milestone
               FOR UPDATE
            """;

    private static final String PUT = """
            INSERT INTO inventory.milestone (site, milestone, planned, forecast, actual, note)
            VALUES (:site, :milestone, :planned, :forecast, :actual, :note)
            ON CONFLICT (site, milestone)
            DO UPDATE SET planned = :planned, forecast = :forecast, actual = :actual, note = :note
            """;

    private final JdbcClient jdbc;

    JdbcMilestones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SiteMilestone> all() {
        return jdbc.sql(ALL).query(JdbcMilestones::milestone).list().stream()
                .sorted(IN_ORDER)
                .toList();
    }

    List<SiteMilestone> of(SiteCode site) {
        return jdbc.sql(OF_SITE).param("site", site.value()).query(JdbcMilestones::milestone).list().stream()
                .sorted(IN_ORDER)
                .toList();
    }

    Optional<SiteMilestone> findForUpdate(SiteCode site, Milestone milestone) {
        return jdbc.sql(ONE_FOR_UPDATE)
                .param("site", site.value())
                .param("milestone", milestone.word())
                .query(JdbcMilestones::milestone)
                .optional();
    }

    void put(SiteMilestone milestone) {
        jdbc.sql(PUT)
                .param("site", milestone.site().value())
                .param("milestone", milestone.milestone().word())
                .param("planned", milestone.planned())
                .param("forecast", milestone.forecast())
                .param("actual", milestone.actual())
                .param("note", milestone.note())
                .update();
    }

    private static SiteMilestone milestone(ResultSet row, int number) throws SQLException {
        return new SiteMilestone(
                new SiteCode(row.getString("site")),
                Milestone.of(row.getString("milestone")),
                row.getObject("planned", LocalDate.class),
                row.getObject("forecast", LocalDate.class),
                row.getObject("actual", LocalDate.class),
                row.getString("note"));
    }
}
