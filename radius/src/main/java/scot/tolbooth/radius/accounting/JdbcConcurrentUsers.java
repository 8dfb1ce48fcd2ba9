package scot.tolbooth.radius.accounting;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import scot.tolbooth.inventory.site.SiteCode;

/** Counts people in {@code radius.session}; asks the database at most once in a second. */
final class JdbcConcurrentUsers implements ConcurrentUsers {

    /** A session of nobody known counts as a person of its own. A row without site has the total. */
    private static final String ONLINE = """
            SELECT site, count(DISTINCT coalesce(registrant::text, pseudonym, id::text)) AS people
              FROM radius.session
             WHERE stopped IS NULL
             GROUP BY GROUPING SETS ((site), ())
            HAVING GROUPING(site) = 1 OR site IS NOT NULL
             ORDER BY site
            """;

    private static final long FRESH_NANOS = 1_000_000_000L;

    private final JdbcClient jdbc;
    private @Nullable Count last;

    JdbcConcurrentUsers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(int total, Map<SiteCode, Integer> bySite, long at) {}

    @Override
    public int total() {
        return current().total();
    }

    @Override
    public Map<SiteCode, Integer> bySite() {
        return current().bySite();
    }

    private synchronized Count current() {
        long now = System.nanoTime();
        Count count = last;
        if (count == null || now - count.at() >= FRESH_NANOS) {
            count = count(now);
            last = count;
        }
        return count;
    }

    private Count count(long now) {
        int[] total = new int[1];
        Map<SiteCode, Integer> bySite = new TreeMap<>();
        jdbc.sql(ONLINE).query(row -> {
            String site = row.getString("site");
            if (site == null) {
                total[0] = row.getInt("people");
            } else {
                bySite.put(new SiteCode(site), row.getInt("people"));
            }
        });
        return new Count(total[0], Map.copyOf(bySite), now);
    }
}
