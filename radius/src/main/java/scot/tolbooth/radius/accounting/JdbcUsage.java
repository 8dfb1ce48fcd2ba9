package scot.tolbooth.radius.accounting;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Statistics of {@code radius.session}: exact, and slow over long periods. */
record JdbcUsage(JdbcClient jdbc) {

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
    private static final String PEAK = "WITH " + Overlapping.SESSIONS + Overlapping.LEVELS + """

            SELECT at, people
              FROM level
             WHERE people > 0
             ORDER BY people DESC, at
             LIMIT 1
            """;

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

    /** Empty where nobody was online. */
    Optional<Peak> peak(Instant from, Instant to) {
        return period(PEAK, from, to)
                .param("site", null, Types.VARCHAR)
                .query((row, number) ->
                        new Peak(row.getInt("people"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    private JdbcClient.StatementSpec period(String statement, Instant from, Instant to) {
        return jdbc.sql(statement).param("from", Timestamp.from(from)).param("to", Timestamp.from(to));
    }
}
