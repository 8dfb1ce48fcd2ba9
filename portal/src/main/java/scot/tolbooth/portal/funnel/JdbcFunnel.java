package scot.tolbooth.portal.funnel;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** What was counted and what is on its way, from {@code portal.funnel_count} and {@code portal.funnel_trace}. */
final class JdbcFunnel {

    private static final String BY = """
            SELECT part, last_step, sum(over) AS over, sum(under_way) AS under_way
              FROM (SELECT CASE :division
                               WHEN 'day' THEN day::text
                               WHEN 'site' THEN site
                               WHEN 'way' THEN way
                               WHEN 'language' THEN language
                               WHEN 'browser' THEN browser
                               WHEN 'scripting' THEN scripting
                               WHEN 'visit' THEN visit
                               ELSE ''
                           END AS part,
                           last_step, over, under_way
                      FROM (SELECT day, site, way, language, browser, scripting, visit, last_step,
                                   journeys AS over, 0 AS under_way
                              FROM portal.funnel_count
                             UNION ALL
                            SELECT day, site, coalesce(way, 'none'), language, browser,
                                   CASE scripting WHEN 1 THEN 'on' WHEN 2 THEN 'off' ELSE 'unknown' END,
                                   CASE WHEN known_before THEN 'again' WHEN NOT known_before THEN 'first'
                                        ELSE 'unknown' END,
                                   reached, 0, 1
                              FROM portal.funnel_trace) AS journeys
                     WHERE day BETWEEN :from AND :to
                       AND (:sites::text[] IS NULL OR site = ANY (:sites::text[]))) AS parts
             GROUP BY part, last_step
             ORDER BY part, last_step
            """;

    private final JdbcClient jdbc;

    JdbcFunnel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FunnelLine> by(FunnelDivision division, FunnelFilter filter) {
        Map<String, FunnelLine> lines = new TreeMap<>();
        jdbc.sql(BY)
                .param("division", division.word())
                .param("from", filter.from())
                .param("to", filter.to())
                .param(
                        "sites",
                        filter.sites() == null
                                ? null
                                : filter.sites().stream().map(SiteCode::value).toArray(String[]::new),
                        Types.ARRAY)
                .query(row -> {
                    String part = row.getString("part");
                    FunnelStep step = FunnelStep.of(row.getInt("last_step"));
                    lines.put(
                            part,
                            lines.getOrDefault(part, FunnelLine.none(part))
                                    .with(step, row.getLong("over"), row.getLong("under_way")));
                });
        return List.copyOf(lines.values());
    }
}
