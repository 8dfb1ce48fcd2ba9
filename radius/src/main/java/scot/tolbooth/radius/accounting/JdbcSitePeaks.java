package scot.tolbooth.radius.accounting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** The peak of each site, from {@code radius.session}. */
final class JdbcSitePeaks {

    /** As the peak of all sites, with each site for itself; a person may be online at two sites. */
    private static final String PEAKS = "WITH " + Overlapping.SESSIONS + """
            , piece AS (
                SELECT site, person, greatest(started, :from) AS began,
                       least(coalesce(stopped, :to), :to) AS ended
                  FROM overlapping
                 WHERE site IS NOT NULL
            ), marked AS (
                SELECT site, person, began, ended,
                       CASE WHEN began <= max(ended) OVER (PARTITION BY site, person ORDER BY began, ended
                                                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                            THEN 0 ELSE 1 END AS first
                  FROM piece
                 WHERE ended > began
            ), numbered AS (
                SELECT site, person, began, ended,
                       sum(first) OVER (PARTITION BY site, person ORDER BY began, ended
                                        ROWS UNBOUNDED PRECEDING) AS stay
                  FROM marked
            ), stay AS (
                SELECT site, min(began) AS began, max(ended) AS ended FROM numbered GROUP BY site, person, stay
            ), edge AS (
                SELECT site, began AS at, 1 AS step FROM stay
                UNION ALL
                SELECT site, ended, -1 FROM stay
            ), level AS (
                SELECT site, at,
                       sum(step) OVER (PARTITION BY site ORDER BY at, step ROWS UNBOUNDED PRECEDING) AS people
                  FROM edge
            )
            SELECT DISTINCT ON (site) site, at, people
              FROM level
             ORDER BY site, people DESC, at
            """;

    private final JdbcClient jdbc;

    JdbcSitePeaks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<SiteCode, Peak> between(Instant from, Instant to) {
        Map<SiteCode, Peak> peaks = new TreeMap<>();
        jdbc.sql(PEAKS)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    peaks.put(
                            new SiteCode(row.getString("site")),
                            new Peak(
                                    row.getInt("people"), row.getTimestamp("at").toInstant()));
                });
        return peaks;
    }
}
