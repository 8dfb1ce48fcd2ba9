package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.load.QuestionTimer;
import scot.tolbooth.radius.nas.NasName;

/**
 * Measures what pages and statistics ask for over a year of sessions, and fails where one of them reads the whole table.
 * Its name keeps it out of the build; {@code mvn -pl inventory,radius -Dtest=ManySessionsLoad
 * -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true -DargLine= -Dtolbooth.benchmark.sessions=5000000 test} runs it.
 */
class ManySessionsLoad {

    private static final Instant END = Instant.parse("2026-11-20T12:00:00Z");
    private static final SiteCode LIBRARY = new SiteCode("SITE-7");
    private static final Duration YEAR = Duration.ofDays(357);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration INSTANT = Duration.ofNanos(1_000);
    private static final int PEOPLE = 42_000;

    private static final String MAKE_PEOPLE = """
            INSERT INTO radius.registrant (id, contact, contact_fingerprint, language, terms_accepted, registered)
            SELECT md5('person ' || n)::uuid, 'sealed', 'fingerprint ' || n, 'en', '1', :begin
              FROM generate_series(0, :people - 1) AS n
            """;

    /**
     * 130 sites and as many NASes, 42,000 people, by day; most stay minutes, one in five hundred for days; a thousandth is
     * open. A NAS was replaced after three weeks.
     */
    private static final String MAKE = """
            INSERT INTO radius.session (nas, source, nas_identifier, acct_session_id, site, registrant, mac, ssid, started,
                                        last_update, heard, stopped, presumed, input_octets, output_octets)
            SELECT CASE WHEN n % 130 = 9 AND n < :count / 17 THEN 'nas-before' ELSE 'nas-' || n % 130 END, '10.0.0.1', '',
                   's' || n, 'SITE-' || n % 130, md5('person ' || (n::bigint * 7919 % :people))::uuid, '020000000001',
                   'Free Wi-Fi',
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
    private final QuestionTimer timer = new QuestionTimer(database.jdbc());
    private final UsageRollUp.Stores stores = UsageRollUp.Stores.of(database.jdbc());

    @Test
    void aYearOfSessions() {
        int count = Integer.getInteger("tolbooth.benchmark.sessions", 5_000_000);
        make(count);
        UsersOverTime users = new JdbcUsersOverTime(database.jdbc(), clock);
        JdbcSessionQueries sessions = new JdbcSessionQueries(database.jdbc());
        Instant past = END.minus(Duration.ofDays(100));
        timer.measure("online at an instant 100 days ago", () -> users.at(past));
        Instant next = past.plus(Duration.ofDays(1));
        timer.measure(
                "curve of a day 100 days ago, by the minute",
                () -> users.between(past, next, null).steps(past, next, Duration.ofMinutes(1)));
        timer.measure("curve of a site's day", () -> users.between(past, next, LIBRARY));
        timer.measure("people online now", () -> new JdbcConcurrentUsers(database.jdbc()).total());
        pages(sessions);
        rollUp();
        Usage usage = new UsageByPieces(stores, clock);
        Instant now = clock.instant();
        for (int days : new int[] {1, 7, 30, 350}) {
            timer.measure(
                    "statistics of " + days + " days, with peaks by site",
                    () -> usage.between(now.minus(Duration.ofDays(days)), now));
        }
        timer.measure("hours of a year at a site", () -> usage.hours(now.minus(YEAR), now, LIBRARY));
        plans(past);
        database.close();
    }

    private void pages(JdbcSessionQueries sessions) {
        Instant may = Instant.parse("2026-05-10T12:00:00Z");
        Instant later = may.plus(Duration.ofHours(2));
        Map<String, SessionFilter> filters = new LinkedHashMap<>();
        filters.put("all sessions", new SessionFilter(null, null, null, null, null));
        filters.put("open sessions", new SessionFilter(true, null, null, null, null));
        filters.put("closed sessions", new SessionFilter(false, null, null, null, null));
        filters.put("a site's", new SessionFilter(null, LIBRARY, null, null, null));
        filters.put("a site's open", new SessionFilter(true, LIBRARY, null, null, null));
        filters.put("a NAS's", new SessionFilter(null, null, new NasName("nas-7"), null, null, null));
        filters.put("a NAS's of long ago", new SessionFilter(null, null, new NasName("nas-before"), null, null, null));
        filters.put("no NAS's", new SessionFilter(null, null, new NasName("nas-never"), null, null, null));
        filters.put("those of two hours in May", new SessionFilter(null, null, null, may, later));
        filters.put("a site's of two hours in May", new SessionFilter(null, LIBRARY, null, may, later));
        filters.put("a NAS's closed since May", new SessionFilter(false, null, new NasName("nas-7"), null, may, null));
        filters.put("those since the end", new SessionFilter(null, null, null, clock.instant(), null));
        filters.forEach((name, filter) -> {
            timer.measure("page of " + name, () -> sessions.find(filter, 51, 0));
            List<Session> page = sessions.find(filter, 51, 10_000);
            if (!page.isEmpty()) {
                SessionPlace place = SessionPlace.olderThan(page.get(0));
                timer.measure("  page after 10,000 of them, by place", () -> sessions.find(filter, 51, place));
                timer.measure("  page after 10,000 of them, by number", () -> sessions.find(filter, 51, 10_000));
            }
            timer.measure("  count of them up to 10,000", () -> sessions.countUpTo(filter, 10_001));
            timer.measure("  count of them up to 100,000", () -> sessions.countUpTo(filter, 100_001));
        });
    }

    private void make(int count) {
        long begin = System.nanoTime();
        database.jdbc()
                .sql(MAKE_PEOPLE)
                .param("people", PEOPLE)
                .param("begin", Timestamp.from(END.minus(YEAR)))
                .update();
        database.jdbc()
                .sql(MAKE)
                .param("people", PEOPLE)
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
        long begin = System.nanoTime();
        int hours = 0;
        for (int done = rollUp.rollUp(); done > 0; done = rollUp.rollUp()) {
            hours += done;
        }
        System.out.printf(
                Locale.ROOT,
                "%d hours rolled up in %.0f s, %.1f ms each%n",
                hours,
                (System.nanoTime() - begin) / 1e9,
                (System.nanoTime() - begin) / 1e6 / hours);
        Instant busy =
                END.minus(Duration.ofDays(9)).truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
        timer.measure("roll-up of one hour", () -> stores.rollUp(busy, busy.plus(Duration.ofHours(1))));
        database.jdbc().sql("VACUUM ANALYZE radius.usage_hour").update();
        database.jdbc().sql("VACUUM ANALYZE radius.usage_day").update();
    }

    private void plans(Instant past) {
        for (String statement : List.of(JdbcUsersOverTime.AT, JdbcStays.STAYS)) {
            List<@Nullable String> plan = database.jdbc()
                    .sql("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) " + statement)
                    .param("from", Timestamp.from(past))
                    .param("to", Timestamp.from(past.plus(statement.equals(JdbcUsersOverTime.AT) ? INSTANT : DAY)))
                    .param("at", Timestamp.from(past))
                    .query(String.class)
                    .list();
            plan.forEach(System.out::println);
            assertThat(String.join("\n", plan)).doesNotContain("Seq Scan on session");
        }
    }
}
