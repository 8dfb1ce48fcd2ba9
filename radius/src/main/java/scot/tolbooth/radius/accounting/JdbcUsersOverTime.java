package scot.tolbooth.radius.accounting;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Counts people in {@code radius.session} as of the past. */
record JdbcUsersOverTime(JdbcClient jdbc, Clock clock) implements UsersOverTime {

    /** A row without site has the total. */
    static final String AT = "WITH " + Overlapping.SESSIONS + """

            SELECT site, count(DISTINCT person) AS people
              FROM overlapping
             WHERE started <= :at AND (stopped IS NULL OR stopped > :at)
             GROUP BY GROUPING SETS ((site), ())
            HAVING GROUPING(site) = 1 OR site IS NOT NULL
             ORDER BY site
            """;

    @Override
    public Count at(Instant instant) {
        int[] total = new int[1];
        var bySite = new TreeMap<SiteCode, Integer>();
        jdbc.sql(AT)
                .param("from", Timestamp.from(instant))
                // A session that began at this very instant counts.
                .param("to", Timestamp.from(instant.plusNanos(1_000)))
                .param("at", Timestamp.from(instant))
                .query(row -> {
                    String site = row.getString("site");
                    if (site == null) {
                        total[0] = row.getInt("people");
                    } else {
                        bySite.put(new SiteCode(site), row.getInt("people"));
                    }
                });
        return new Count(total[0], bySite);
    }

    @Override
    public UserCurve between(Instant from, Instant to, @Nullable SiteCode site) {
        Instant now = clock.instant();
        return UserCurve.of(new JdbcStays(jdbc).between(from, to.isBefore(now) ? to : now, site));
    }
}
