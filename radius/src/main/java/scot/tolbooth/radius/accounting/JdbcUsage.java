package scot.tolbooth.radius.accounting;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Statistics of {@code radius.session}: exact, and slow over long periods. */
record JdbcUsage(JdbcClient jdbc) implements UsageSource {

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
        return curves(from, to).peaks(from, to);
    }

    CurvesBySite curves(Instant from, Instant to) {
        return CurvesBySite.of(new JdbcStays(jdbc).between(from, to, null));
    }

    private JdbcClient.StatementSpec period(String statement, Instant from, Instant to) {
        return jdbc.sql(statement).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }
}
