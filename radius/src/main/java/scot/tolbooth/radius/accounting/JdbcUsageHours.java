package scot.tolbooth.radius.accounting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Use by the hour in {@code radius.usage_hour}; the instants that it is asked about are whole hours. */
record JdbcUsageHours(JdbcClient jdbc) implements UsageSource {

    private static final String FIRST_SESSION = "SELECT min(started) FROM radius.session";
    private static final String ROLLED = "SELECT since, until FROM radius.usage_rolled";
    private static final String SET_ROLLED = """
            INSERT INTO radius.usage_rolled (since, until)
            VALUES (:since, :until)
                ON CONFLICT (only_row) DO UPDATE SET since = excluded.since, until = excluded.until
            """;
    /** No row where nothing is rolled up yet. */
    private static final String REOPEN = """
            UPDATE radius.usage_rolled r
               SET until = greatest(r.since,
                                    (SELECT min(date_trunc('hour', told.start, 'UTC'))
                                       FROM unnest(:at::timestamptz[], :start::timestamptz[]) AS told (at, start)
                                      WHERE told.at < r.until))
             WHERE EXISTS (SELECT FROM unnest(:at::timestamptz[]) AS told (at) WHERE told.at < r.until)
            """;

    /** Others may read it all the same. */
    private static final String HOLD = "LOCK TABLE radius.usage_rolled IN EXCLUSIVE MODE";

    private static final String CLEAR = "DELETE FROM radius.usage_hour WHERE hour >= :from AND hour < :to";

    private static final String COUNT = "WITH " + Overlapping.SESSIONS + """
            , moved AS (
                SELECT site, date_trunc('hour', started, 'UTC') AS hour, 1 AS connections, 0::bigint AS input_octets,
                       0::bigint AS output_octets
                  FROM overlapping
                 WHERE started >= :from::timestamptz
                UNION ALL
                SELECT site, date_trunc('hour', stopped, 'UTC'), 0, input_octets, output_octets
                  FROM overlapping
                 WHERE stopped >= :from::timestamptz AND stopped < :to::timestamptz
            )
            INSERT INTO radius.usage_hour (hour, site, connections, peak_users, peak_at, input_octets, output_octets)
            SELECT hour, CASE WHEN GROUPING(site) = 1 THEN '' ELSE site END, sum(connections), 0, NULL,
                   sum(input_octets), sum(output_octets)
              FROM moved
             GROUP BY GROUPING SETS ((hour, site), (hour))
            HAVING GROUPING(site) = 1 OR site IS NOT NULL
            """;
    private static final String SET_PEAKS = """
            INSERT INTO radius.usage_hour (hour, site, connections, peak_users, peak_at, input_octets, output_octets)
            SELECT :hour, site, 0, people, at, 0, 0
              FROM unnest(:sites::text[], :people::integer[], :at::timestamptz[]) AS peak (site, people, at)
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
    private static final String OF_SITE = """
            SELECT hour, connections, peak_users, peak_at, input_octets, output_octets
              FROM radius.usage_hour
             WHERE hour >= :from AND hour < :to AND site = :site
             ORDER BY hour
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

    /** Has those wait who would reopen hours, until the end of this transaction; and waits for those who do. */
    void hold() {
        jdbc.sql(HOLD).update();
    }

    /** Takes in what is told of hours that were rolled up: they are counted anew from where those sessions began. */
    void reopen(List<AccountingEvent.OfSession> told) {
        jdbc.sql(REOPEN)
                .param("at", texts(told, AccountingEvent.OfSession::at))
                .param("start", texts(told, AccountingEvent.OfSession::start))
                .update();
    }

    /** Counts all hours from the first up to the other anew, but for their peaks. */
    void count(Instant from, Instant to) {
        period(CLEAR, from, to).update();
        period(COUNT, from, to).update();
    }

    /** @param peaks by site; under the empty text that of all together */
    void setPeaks(Instant hour, Map<String, Peak> peaks) {
        jdbc.sql(SET_PEAKS)
                .param("hour", Timestamp.from(hour))
                .param("sites", peaks.keySet().toArray(String[]::new))
                .param("people", peaks.values().stream().map(Peak::people).toArray(Integer[]::new))
                .param("at", texts(peaks.values(), Peak::at))
                .update();
    }

    @Override
    public SortedMap<LocalDate, Long> connectionsPerDay(Instant from, Instant to) {
        return JdbcUsageRows.connectionsPerDay(period(PER_DAY, from, to));
    }

    @Override
    public Map<SiteCode, Long> connectionsBySite(Instant from, Instant to) {
        return JdbcUsageRows.connectionsBySite(period(PER_SITE, from, to));
    }

    @Override
    public Map<String, Peak> peaks(Instant from, Instant to) {
        return JdbcUsageRows.peaks(period(PEAKS, from, to));
    }

    /** Hours with any use, at one site, or in all where none is named. */
    List<UsageHour> of(@Nullable SiteCode site, Instant from, Instant to) {
        return period(OF_SITE, from, to)
                .param("site", site == null ? "" : site.value())
                .query(JdbcUsageHours::hour)
                .list();
    }

    int purge(Instant limit) {
        return jdbc.sql(PURGE).param("limit", Timestamp.from(limit)).update();
    }

    private static <T> String[] texts(Collection<T> of, Function<T, Instant> part) {
        return of.stream().map(part).map(Instant::toString).toArray(String[]::new);
    }

    private static UsageHour hour(ResultSet row, int number) throws SQLException {
        return new UsageHour(
                row.getTimestamp("hour").toInstant(),
                row.getLong("connections"),
                row.getInt("peak_users") == 0 ? null : JdbcUsageRows.peak(row),
                row.getLong("input_octets"),
                row.getLong("output_octets"));
    }

    private JdbcClient.StatementSpec period(String statement, Instant from, Instant to) {
        return jdbc.sql(statement).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }
}
