package scot.tolbooth.inventory.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Milestones in {@code inventory.milestone}. */
final class JdbcMilestones {

    private static final Comparator<SiteMilestone> IN_ORDER = Comparator.comparing(SiteMilestone::milestone);

    /** In no order: sorting the codes here is quicker than sorting the rows there. */
    private static final String ALL = """
            SELECT site, milestone, planned, forecast, actual, note
              FROM inventory.milestone
            """;

    private static final String OF_SITES = """
            SELECT site, milestone, planned, forecast, actual, note
              FROM inventory.milestone
             WHERE site IN (SELECT unnest(:sites::text[]))
            """;

    private static final String ACTUALS = """
            SELECT site, milestone, actual
              FROM inventory.milestone
             WHERE actual IS NOT NULL
             ORDER BY site, milestone
            """;

    private static final String OPEN = """
            SELECT DISTINCT site
              FROM inventory.milestone
             WHERE site NOT IN (SELECT site
                                  FROM inventory.milestone
                                 WHERE milestone = :last AND actual IS NOT NULL)
             ORDER BY site
            """;

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

    /** Every milestone by site, in the order of codes. */
    Map<SiteCode, List<SiteMilestone>> all() {
        return jdbc.sql(ALL).query(JdbcMilestones::bySite);
    }

    /** When the milestones of every site happened; a site where none has is missing. */
    Map<SiteCode, Map<Milestone, LocalDate>> actuals() {
        Map<SiteCode, Map<Milestone, LocalDate>> actuals = new HashMap<>();
        jdbc.sql(ACTUALS).query(row -> {
            actuals.computeIfAbsent(new SiteCode(row.getString("site")), none -> new EnumMap<>(Milestone.class))
                    .put(Milestone.of(row.getString("milestone")), row.getObject("actual", LocalDate.class));
        });
        return actuals;
    }

    /** The sites with a milestone of which that one has not happened. */
    Set<SiteCode> without(Milestone last) {
        return jdbc.sql(OPEN)
                .param("last", last.word())
                .query((row, number) -> new SiteCode(row.getString("site")))
                .set();
    }

    /** Those of some sites; a site without any is missing. */
    Map<SiteCode, List<SiteMilestone>> of(Collection<SiteCode> sites) {
        return jdbc.sql(OF_SITES)
                .param("sites", sites.stream().map(SiteCode::value).toArray(String[]::new))
                .query(JdbcMilestones::bySite);
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

    private static Map<SiteCode, List<SiteMilestone>> bySite(ResultSet rows) throws SQLException {
        Map<String, List<SiteMilestone>> byCode = new HashMap<>();
        while (rows.next()) {
            String code = rows.getString("site");
            List<SiteMilestone> ofOne =
                    byCode.computeIfAbsent(code, none -> new ArrayList<>(Milestone.values().length));
            ofOne.add(milestone(
                    ofOne.isEmpty() ? new SiteCode(code) : ofOne.get(0).site(), rows));
        }
        Map<SiteCode, List<SiteMilestone>> bySite = new LinkedHashMap<>();
        byCode.values().stream()
                .sorted(Comparator.comparing(ofOne -> ofOne.get(0).site()))
                .forEach(ofOne -> {
                    ofOne.sort(IN_ORDER);
                    bySite.put(ofOne.get(0).site(), Collections.unmodifiableList(ofOne));
                });
        return bySite;
    }

    private static SiteMilestone milestone(ResultSet row, int number) throws SQLException {
        return milestone(new SiteCode(row.getString("site")), row);
    }

    private static SiteMilestone milestone(SiteCode site, ResultSet row) throws SQLException {
        return new SiteMilestone(
                site,
                Milestone.of(row.getString("milestone")),
                row.getObject("planned", LocalDate.class),
                row.getObject("forecast", LocalDate.class),
                row.getObject("actual", LocalDate.class),
                row.getString("note"));
    }
}
