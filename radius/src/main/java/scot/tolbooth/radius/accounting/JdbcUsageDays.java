package scot.tolbooth.radius.accounting;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Use by the day in Scotland, in {@code radius.usage_day}; the instants that it is asked about are midnights there. */
record JdbcUsageDays(JdbcClient jdbc) implements UsageSource {

    private static final String CLEAR = "DELETE FROM radius.usage_day WHERE day = :day";
    private static final String ROLL_UP = """
            INSERT INTO radius.usage_day (day, site, connections, peak_users, peak_at, input_octets, output_octets)
            SELECT :day::date, site, sum(connections), max(peak_users),
                   (array_agg(peak_at ORDER BY peak_users DESC, peak_at))[1], sum(input_octets), sum(output_octets)
              FROM radius.usage_hour
             WHERE hour >= :day::date::timestamp AT TIME ZONE 'Europe/London'
               AND hour < (:day::date + 1)::timestamp AT TIME ZONE 'Europe/London'
             GROUP BY site
            """;
    private static final String PER_DAY = """
            SELECT day, connections
              FROM radius.usage_day
             WHERE day >= :from AND day < :to AND site = '' AND connections > 0
             ORDER BY day
            """;
    private static final String PER_SITE = """
            SELECT site, sum(connections) AS connections
              FROM radius.usage_day
             WHERE day >= :from AND day < :to AND site <> ''
             GROUP BY site
            HAVING sum(connections) > 0
             ORDER BY site
            """;
    private static final String PEAKS = """
            SELECT DISTINCT ON (site) site, peak_users, peak_at
              FROM radius.usage_day
             WHERE day >= :from AND day < :to AND peak_users > 0
             ORDER BY site, peak_users DESC, peak_at
            """;
    private static final String PURGE = "DELETE FROM radius.usage_day WHERE day < :limit";

    /** Rolls the hours of a day up, once all of them are. */
    void rollUp(LocalDate day) {
        jdbc.sql(CLEAR).param("day", day).update();
        jdbc.sql(ROLL_UP).param("day", day).update();
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

    int purge(Instant limit) {
        return jdbc.sql(PURGE).param("limit", day(limit)).update();
    }

    private JdbcClient.StatementSpec period(String statement, Instant from, Instant to) {
        return jdbc.sql(statement).param("from", day(from)).param("to", day(to));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }
}
