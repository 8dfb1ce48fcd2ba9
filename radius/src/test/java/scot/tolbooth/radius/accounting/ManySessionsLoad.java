package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.OneNode;

/**
 * Measures what pages and statistics ask for over a year of sessions, and fails where one of them reads the whole table.
 * Its name keeps it out of the build; {@code mvn -pl inventory,radius -Dtest=ManySessionsLoad
 * -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true -DargLine= -Dtolbooth.benchmark.sessions=5000000 test} runs it.
 */
class ManySessionsLoad {

    private static final Instant END = Instant.parse("2026-11-20T12:00:00Z");
    private static final SiteCode LIBRARY = new SiteCode("SITE-7");
    private static final Duration YEAR = Duration.ofDays(357);
    private static final Duration ROLLED_UP = Duration.ofDays(35);
    private static final int ROUNDS = 5;

    /** 130 sites, 42,000 people, by day; most stay minutes, one in five hundred for days; a thousandth is open. */
    private static final String MAKE = """
            INSERT INTO radius.session (nas, source, nas_identifier, acct_session_id, site, registrant, mac, ssid, started,
                                        last_update, heard, stopped, presumed, input_octets, output_octets)
            SELECT 'nas-' || n % 130, '10.0.0.1', '', 's' || n, 'SITE-' || n % 130, NULL, '020000000001', 'Free Wi-Fi',
                   started, started, started,
                   CASE WHEN n > :count - :count / 1000 AND n % 2 = 0 THEN NULL ELSE started + stay END, false, 1000, 9000
              FROM (SELECT n, :begin::timestamptz
                           + (n::double precision / :count * :days) * interval '1 day'
                           + (random() * 8) * interval '1 hour' AS started,
                           CASE WHEN n % 500 = 0 THEN (1 + random() * 5) * interval '1 day'
                                ELSE -ln(1 - random()) * interval '40 minutes' END AS stay
                      FROM generate_series(1, :count) AS n) AS made
            """;

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final Clock clock = Clock.fixed(END.plus(Duration.ofHours(9)), ZoneOffset.UTC);
    private final UsageRollUp.Stores stores = new UsageRollUp.Stores(
            new JdbcUsageHours(database.jdbc()), new JdbcUsage(database.jdbc()), new JdbcSitePeaks(database.jdbc()));

    @Test
    void aYearOfSessions() {
        int count = Integer.getInteger("tolbooth.benchmark.sessions", 5_000_000);
        make(count);
        UsersOverTime users = new JdbcUsersOverTime(database.jdbc(), clock);
        JdbcSessionQueries sessions = new JdbcSessionQueries(database.jdbc());
        Instant past = END.minus(Duration.ofDays(100));
        measure("online at an instant 100 days ago", () -> users.at(past));
        measure("curve of a day 100 days ago", () -> users.between(past, past.plus(Duration.ofDays(1)), null));
        measure("curve of a site's day", () -> users.between(past, past.plus(Duration.ofDays(1)), LIBRARY));
        measure("people online now", () -> new JdbcConcurrentUsers(database.jdbc()).total());
        pages(sessions);
        rollUp();
        Usage usage = new UsageByPieces(stores, clock);
        for (int days : new int[] {1, 7, 30}) {
            Instant from = END.minus(Duration.ofDays(days));
            measure("statistics of " + days + " days", () -> usage.between(from, END));
            measure("peaks by site of " + days + " days", () -> usage.peaksBySite(from, END));
        }
        plans(past);
        database.close();
    }

    private void pages(JdbcSessionQueries sessions) {
        SessionFilter open = new SessionFilter(true, null, null, null, null);
        SessionFilter closed = new SessionFilter(false, null, null, null, null);
        SessionFilter library = new SessionFilter(null, LIBRARY, null, null, null);
        measure("page of open sessions", () -> sessions.find(open, 50, 0));
        measure("count of open sessions", () -> sessions.count(open));
        measure("page of closed sessions", () -> sessions.find(closed, 50, 0));
        measure("count of closed sessions, up to 10,000", () -> sessions.countUpTo(closed, 10_000));
        measure("page of a site's sessions", () -> sessions.find(library, 50, 0));
        measure("count of a site's sessions, up to 10,000", () -> sessions.countUpTo(library, 10_000));
    }

    private void make(int count) {
        long begin = System.nanoTime();
        database.jdbc()
                .sql(MAKE)
                .param("count", count)
                .param("begin", Timestamp.from(END.minus(YEAR)))
                .param("days", YEAR.toDays())
                .update();
        database.jdbc().sql("VACUUM ANALYZE radius.session").update();
        System.out.printf(Locale.ROOT, "%,d sessions made in %.0f s%n", count, (System.nanoTime() - begin) / 1e9);
    }

    private void rollUp() {
        UsageRollUp rollUp = new UsageRollUp(
                stores,
                database.transactions(),
                new OneNode(new JdbcTemplate(database.dataSource()), clock),
                clock,
                YEAR);
        // The last weeks are enough to see what it takes.
        Instant since = END.minus(ROLLED_UP);
        stores.hours().setRolled(new JdbcUsageHours.Rolled(since, since));
        long begin = System.nanoTime();
        int hours = 0;
        for (int done = rollUp.rollUp(); done > 0; done = rollUp.rollUp()) {
            hours += done;
        }
        System.out.printf(
                Locale.ROOT, "%d hours rolled up, %.1f ms each%n", hours, (System.nanoTime() - begin) / 1e6 / hours);
    }

    private void plans(Instant past) {
        for (String statement : List.of(JdbcUsersOverTime.AT, JdbcUsersOverTime.LEVELS)) {
            List<@Nullable String> plan = database.jdbc()
                    .sql("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + statement)
                    .param("from", Timestamp.from(past))
                    .param("to", Timestamp.from(past.plusNanos(1_000)))
                    .param("at", Timestamp.from(past))
                    .param("site", null, java.sql.Types.VARCHAR)
                    .query(String.class)
                    .list();
            plan.forEach(System.out::println);
            assertThat(String.join("\n", plan)).doesNotContain("Seq Scan on session");
        }
    }

    private static void measure(String what, Runnable question) {
        long best = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            question.run();
            best = Math.min(best, System.nanoTime() - begin);
        }
        System.out.printf(Locale.ROOT, "%-45s %8.1f ms%n", what, best / 1e6);
    }
}
