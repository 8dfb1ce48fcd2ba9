package scot.tolbooth.radius.accounting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Statistics of {@code radius.session}. */
final class JdbcUsage implements Usage {

    private static final String PER_DAY = """
            SELECT (started AT TIME ZONE 'Europe/London')::date AS day, count(*) AS connections
              FROM radius.session
             WHERE started >= :from AND started < :to
             GROUP BY day
             ORDER BY day
            """;

    private static final String PER_SITE = """
            SELECT site, count(*) AS connections
              FROM radius.session
             WHERE started >= :from AND started < :to AND site IS NOT NULL
             GROUP BY site
             ORDER BY site
            """;

    /**
     * Exact at any instant: each person's overlapping sessions are joined into stays (one device at two access points is
     * one person), and every beginning and end of a stay moves the count by one.
     */
    private static final String PEAK = """
            WITH piece AS (
                SELECT coalesce(registrant::text, id::text) AS person,
                       greatest(started, :from) AS began,
                       least(coalesce(stopped, :to), :to) AS ended
                  FROM radius.session
                 WHERE started < :to AND (stopped IS NULL OR stopped > :from)
            ), marked AS (
                SELECT person, began, ended,
                       CASE WHEN began <= max(ended) OVER (PARTITION BY person ORDER BY began, ended
                                                           ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
                            THEN 0 ELSE 1 END AS first
                  FROM piece
                 WHERE ended > began
            ), numbered AS (
                SELECT person, began, ended,
                       sum(first) OVER (PARTITION BY person ORDER BY began, ended ROWS UNBOUNDED PRECEDING) AS stay
                  FROM marked
            ), stay AS (
                SELECT min(began) AS began, max(ended) AS ended FROM numbered GROUP BY person, stay
            ), edge AS (
                SELECT began AS at, 1 AS step FROM stay
                UNION ALL
                SELECT ended, -1 FROM stay
            ), level AS (
                SELECT at, sum(step) OVER (ORDER BY at, step ROWS UNBOUNDED PRECEDING) AS people FROM edge
            )
            SELECT at, people
              FROM level
             ORDER BY people DESC, at
             LIMIT 1
            """;

    private final JdbcClient jdbc;
    private final JdbcSitePeaks sitePeaks;
    private final Clock clock;

    JdbcUsage(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.sitePeaks = new JdbcSitePeaks(jdbc);
        this.clock = clock;
    }

    @Override
    public UsageStatistics between(Instant from, Instant to) {
        Optional<Peak> peak = peak(from, untilNow(to)).filter(found -> found.people() > 0);
        return new UsageStatistics(
                connectionsPerDay(from, to),
                connectionsBySite(from, to),
                peak.map(Peak::people).orElse(0),
                peak.map(Peak::at).orElse(null));
    }

    @Override
    public Map<SiteCode, Peak> peaksBySite(Instant from, Instant to) {
        return sitePeaks.between(from, untilNow(to));
    }

    /** An open session has lasted until now, not until the end of a period that is not over. */
    private Instant untilNow(Instant to) {
        Instant now = clock.instant();
        return to.isBefore(now) ? to : now;
    }

    private SortedMap<LocalDate, Long> connectionsPerDay(Instant from, Instant to) {
        SortedMap<LocalDate, Long> perDay = new TreeMap<>();
        period(PER_DAY, from, to).query(row -> {
            perDay.put(row.getObject("day", LocalDate.class), row.getLong("connections"));
        });
        return perDay;
    }

    private Map<SiteCode, Long> connectionsBySite(Instant from, Instant to) {
        Map<SiteCode, Long> bySite = new TreeMap<>();
        period(PER_SITE, from, to).query(row -> {
            bySite.put(new SiteCode(row.getString("site")), row.getLong("connections"));
        });
        return bySite;
    }

    private Optional<Peak> peak(Instant from, Instant to) {
        return period(PEAK, from, to)
                .query((row, number) ->
                        new Peak(row.getInt("people"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    private JdbcClient.StatementSpec period(String statement, Instant from, Instant to) {
        return jdbc.sql(statement).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }
}
