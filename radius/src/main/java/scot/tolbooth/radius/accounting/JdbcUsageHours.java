package scot.tolbooth.radius.accounting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Use by the hour in {@code radius.usage_hour}. */
record JdbcUsageHours(JdbcClient jdbc) {

    private static final String FIRST_SESSION = "SELECT min(started) FROM radius.session";
    private static final String ROLLED = "SELECT since, until FROM radius.usage_rolled";
    private static final String SET_ROLLED = """
            INSERT INTO radius.usage_rolled (since, until)
            VALUES (:since, :until)
                ON CONFLICT (only_row) DO UPDATE SET since = excluded.since, until = excluded.until
            """;
    /** No row where nothing is rolled up yet. */
    private static final String REOPEN = """
            UPDATE radius.usage_rolled
               SET until = greatest(since, least(until, date_trunc('hour', CAST(:start AS timestamptz), 'UTC')))
             WHERE until > :at
            """;

    private static final String CLEAR = "DELETE FROM radius.usage_hour WHERE hour = :from";
    /** Connections and octets; the peaks follow. */
    private static final String COUNT = """
            INSERT INTO radius.usage_hour (hour, site, connections, peak_users, input_octets, output_octets)
            SELECT :from, coalesce(site, ''), sum(connections), 0, sum(input_octets), sum(output_octets)
              FROM (SELECT site, 1 AS connections, 0::bigint AS input_octets, 0::bigint AS output_octets
                      FROM radius.session
                     WHERE started >= :from AND started < :to
                    UNION ALL
                    SELECT site, 0, input_octets, output_octets
                      FROM radius.session
                     WHERE stopped >= :from AND stopped < :to) AS part
             GROUP BY GROUPING SETS ((site), ())
            HAVING (GROUPING(site) = 1 AND count(*) > 0) OR site IS NOT NULL
            """;

    private static final String SET_PEAK = """
            INSERT INTO radius.usage_hour (hour, site, connections, peak_users, peak_at, input_octets, output_octets)
            VALUES (:hour, :site, 0, :people, :at, 0, 0)
                ON CONFLICT (hour, site) DO UPDATE
               SET peak_users = excluded.peak_users, peak_at = excluded.peak_at
            """;
    private static final String PER_DAY = """
            SELECT (hour AT TIME ZONE 'Europe/London')::date AS day, sum(connections) AS connections
              FROM radius.usage_hour
             WHERE hour >= :from AND hour < :to AND site = ''
             GROUP BY day
            HAVING sum(connections) > 0
             ORDER BY day
            """;
    private static final String PER_SITE = """
            SELECT site, sum(connections) AS connections
              FROM radius.usage_hour
             WHERE hour >= :from AND hour < :to AND site <> ''
             GROUP BY site
            HAVING sum(connections) > 0
             ORDER BY site
            """;
    private static final String PEAKS = """
            SELECT DISTINCT ON (site) site, peak_users, peak_at
              FROM radius.usage_hour
             WHERE hour >= :from AND hour < :to AND peak_users > 0
             ORDER BY site, peak_users DESC, peak_at
            """;
    private static final String PURGE = "DELETE FROM radius.usage_hour WHERE hour < :limit";

    /** The hours that are rolled up: from the first to the other. */
    record Rolled(Instant since, Instant until) {}

    Optional<Instant> firstSession() {
        return jdbc.sql(FIRST_SESSION).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    Optional<Rolled> rolled() {
        return jdbc.sql(ROLLED)
                .query((row, number) -> new Rolled(
                        row.getTimestamp("since").toInstant(),
                        row.getTimestamp("until").toInstant()))
                .optional();
    }

    void setRolled(Rolled rolled) {
        jdbc.sql(SET_ROLLED)
                .param("since", Timestamp.from(rolled.since()))
                .param("until", Timestamp.from(rolled.until()))
                .update();
    }

    /**
     * Takes in that something is told of an hour that was rolled up: from there on they will be counted anew.
     *
     * @param at of which time it is told
     * @param start since when it has gone on
     */
    void reopen(Instant at, Instant start) {
        jdbc.sql(REOPEN)
                .param("at", Timestamp.from(at))
                .param("start", Timestamp.from(start))
                .update();
    }

    /** Counts an hour anew, but for its peaks. */
    void count(Instant hour) {
        period(CLEAR, hour, hour).update();
        period(COUNT, hour, hour.plus(Duration.ofHours(1))).update();
    }

    /** @param site empty for all together */
    void setPeak(Instant hour, String site, Peak peak) {
        jdbc.sql(SET_PEAK)
                .param("hour", Timestamp.from(hour))
                .param("site", site)
                .param("people", peak.people())
                .param("at", Timestamp.from(peak.at()))
                .update();
    }

    SortedMap<LocalDate, Long> connectionsPerDay(Instant from, Instant to) {
        SortedMap<LocalDate, Long> perDay = new TreeMap<>();
        period(PER_DAY, from, to).query(row -> {
            perDay.put(row.getObject("day", LocalDate.class), row.getLong("connections"));
        });
        return perDay;
    }

    Map<SiteCode, Long> connectionsBySite(Instant from, Instant to) {
        Map<SiteCode, Long> bySite = new TreeMap<>();
        period(PER_SITE, from, to).query(row -> {
            bySite.put(new SiteCode(row.getString("site")), row.getLong("connections"));
        });
        return bySite;
    }

    /** By site; under the empty text that of all together. */
    Map<String, Peak> peaks(Instant from, Instant to) {
        Map<String, Peak> peaks = new TreeMap<>();
        period(PEAKS, from, to).query(row -> {
            peaks.put(
                    row.getString("site"),
                    new Peak(
                            row.getInt("peak_users"),
                            row.getTimestamp("peak_at").toInstant()));
        });
        return peaks;
    }

    int purge(Instant limit) {
        return jdbc.sql(PURGE).param("limit", Timestamp.from(limit)).update();
    }

    private JdbcClient.StatementSpec period(String statement, Instant from, Instant to) {
        return jdbc.sql(statement).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }
}
