package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.OneNode;

/** Use by the hour, and who was online at any instant, against what counting one by one finds. */
class UsageRollUpTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-18T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final List<SiteCode> SITES =
            List.of(new SiteCode("LIB-1"), new SiteCode("MUS-1"), new SiteCode("HUB-1"));

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final Clock clock = Clock.fixed(MIDNIGHT.plus(Duration.ofDays(3)), ZoneOffset.UTC);
    private final UsageRollUp.Stores stores = UsageRollUp.Stores.of(database.jdbc());
    private final UsersOverTime users = new JdbcUsersOverTime(database.jdbc(), clock);
    private final List<Made> made = new ArrayList<>();

    /** A session as it was made up. */
    private record Made(
            String person,
            @Nullable SiteCode site,
            Instant started,
            @Nullable Instant stopped) {

        boolean isOnline(Instant at) {
            return !started.isAfter(at) && (stopped == null || stopped.isAfter(at));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theCurveOverAMadeDayEqualsTheTruthMinuteByMinute() {
        aMadeDay();
        UserCurve all = users.between(MIDNIGHT, MIDNIGHT.plus(DAY), null);
        UserCurve library = users.between(MIDNIGHT, MIDNIGHT.plus(DAY), SITES.get(0));
        for (Instant minute = MIDNIGHT; minute.isBefore(MIDNIGHT.plus(DAY)); minute = minute.plusSeconds(60)) {
            assertThat(all.at(minute)).as("at %s", minute).isEqualTo(truth(minute, null));
            assertThat(library.at(minute)).as("in the library at %s", minute).isEqualTo(truth(minute, SITES.get(0)));
        }
    }

    @Test
    void whoWasOnlineAtAnInstantIsExactInAllAndBySite() {
        aMadeDay();
        for (Made edge : made.subList(0, 25)) {
            Instant at = edge.started();
            UsersOverTime.Count count = users.at(at);
            assertThat(count.total()).as("at %s", at).isEqualTo(truth(at, null));
            for (SiteCode site : SITES) {
                assertThat(count.bySite().getOrDefault(site, 0)).isEqualTo(truth(at, site));
            }
        }
    }

    @Test
    void statisticsAreTheSameBeforeAndAfterTheRollUpAndOutliveTheSessions() {
        aMadeDay();
        Usage usage = new UsageByPieces(stores, clock);
        Instant from = MIDNIGHT.plusSeconds(1_234);
        Instant to = MIDNIGHT.plus(DAY).minusSeconds(4_321);
        UsageStatistics before = usage.between(from, to);
        UsageStatistics whole = usage.between(MIDNIGHT, MIDNIGHT.plus(DAY));
        assertThat(before.peakConcurrentUsers()).isPositive();
        assertThat(before.peakBySite()).containsOnlyKeys(SITES);

        UsageRollUp rollUp = rollUp();
        assertThat(rollUp.rollUp()).isGreaterThan(24);
        assertThat(rollUp.rollUp()).isZero();

        assertThat(usage.between(from, to)).isEqualTo(before);
        database.jdbc().sql("DELETE FROM radius.session").update();
        assertThat(usage.between(MIDNIGHT, MIDNIGHT.plus(DAY))).isEqualTo(whole);
    }

    @Test
    void whatIsRolledUpHourByHourAsTimePassesIsWhatIsRolledUpAtOnce() {
        aMadeDay();
        for (int hours = 0; hours < 72; hours += 5) {
            rollUp(MIDNIGHT.plus(Duration.ofHours(hours))).rollUp();
        }
        List<@Nullable String> bitByBit = rolledUp();
        database.jdbc().sql("DELETE FROM radius.usage_hour").update();
        database.jdbc().sql("DELETE FROM radius.usage_day").update();
        database.jdbc().sql("DELETE FROM radius.usage_rolled").update();

        rollUp(MIDNIGHT.plus(Duration.ofHours(70))).rollUp();

        assertThat(rolledUp()).isEqualTo(bitByBit).hasSizeGreaterThan(24 * 4);
    }

    @Test
    void anHourHasTheConnectionsThePeakAndTheOctetsOfItsSessionsAtEachSite() {
        session(null, SITES.get(0), MIDNIGHT.plusSeconds(600), MIDNIGHT.plusSeconds(1_200));
        session(null, SITES.get(0), MIDNIGHT.plusSeconds(900), MIDNIGHT.plusSeconds(4_000));
        session(null, null, MIDNIGHT.plusSeconds(900), MIDNIGHT.plusSeconds(900));
        session(null, SITES.get(1), MIDNIGHT.plusSeconds(3_600), MIDNIGHT.plusSeconds(7_200));
        rollUp().rollUp();
        Usage usage = new UsageByPieces(stores, clock);

        Instant one = MIDNIGHT.plusSeconds(3_600);
        Instant two = MIDNIGHT.plusSeconds(7_200);
        assertThat(usage.hours(MIDNIGHT, MIDNIGHT.plus(DAY), SITES.get(0)))
                .containsExactly(
                        new UsageHour(MIDNIGHT, 2, new Peak(2, MIDNIGHT.plusSeconds(900)), 10, 20),
                        new UsageHour(one, 0, new Peak(1, one), 10, 20));
        assertThat(usage.hours(MIDNIGHT, MIDNIGHT.plus(DAY), null))
                .containsExactly(
                        new UsageHour(MIDNIGHT, 3, new Peak(2, MIDNIGHT.plusSeconds(900)), 20, 40),
                        new UsageHour(one, 1, new Peak(2, one), 10, 20),
                        new UsageHour(two, 0, null, 10, 20));
    }

    /** On 25 October the day has 25 hours in Scotland, and on 29 March it has 23. */
    @Test
    void daysAreThoseOfScotlandAndComeFromTheirHours() {
        Instant begin = Instant.parse("2026-10-24T23:00:00Z");
        for (int hour = 0; hour < 60; hour++) {
            Instant started = begin.plus(Duration.ofHours(hour)).plusSeconds(60);
            session(null, SITES.get(0), started, started.plusSeconds(600L * (hour + 1)));
        }
        Instant end = Instant.parse("2026-10-28T00:00:00Z");
        UsageStatistics before = new UsageByPieces(stores, clock).between(begin, end);
        rollUp().rollUp();

        assertThat(before.connectionsPerDay().values()).containsExactly(25L, 24L, 11L);
        assertThat(stores.days().connectionsPerDay(begin, end)).isEqualTo(before.connectionsPerDay());
        assertThat(new UsageByPieces(stores, clock).between(begin, end)).isEqualTo(before);
    }

    @Test
    void withoutSessionsThereIsNothingToRollUp() {
        assertThat(rollUp().rollUp()).isZero();
        assertThat(new UsageByPieces(stores, clock)
                        .between(MIDNIGHT, MIDNIGHT.plus(DAY))
                        .peakConcurrentUsers())
                .isZero();
    }

    @Test
    void hoursHaveNoPersonInThemAndGoWhenTheirTimeIsOver() {
        aMadeDay();
        rollUp().rollUp();
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM information_schema.columns WHERE table_schema = 'radius'"
                                + " AND table_name LIKE 'usage%' AND column_name IN ('registrant', 'mac', 'user_name')")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(stores.hours().purge(MIDNIGHT.plus(DAY))).isPositive();
        assertThat(stores.days().purge(MIDNIGHT.plus(DAY))).isPositive();
        assertThat(stores.hours().connectionsPerDay(MIDNIGHT.minus(DAY), MIDNIGHT.plus(DAY)))
                .isEmpty();
        assertThat(stores.days().connectionsPerDay(MIDNIGHT.minus(DAY), MIDNIGHT.plus(DAY)))
                .isEmpty();
    }

    private UsageRollUp rollUp() {
        return rollUp(clock.instant());
    }

    private UsageRollUp rollUp(Instant now) {
        Clock then = Clock.fixed(now, ZoneOffset.UTC);
        return new UsageRollUp(
                stores,
                database.transactions(),
                new OneNode(new JdbcTemplate(database.dataSource()), then),
                then,
                Duration.ofDays(365));
    }

    private List<@Nullable String> rolledUp() {
        return database.jdbc()
                .sql("SELECT 'hour ' || h::text FROM radius.usage_hour h UNION ALL SELECT 'day ' || d::text"
                        + " FROM radius.usage_day d UNION ALL SELECT r::text FROM radius.usage_rolled r ORDER BY 1")
                .query(String.class)
                .list();
    }

    /** Short and long stays, people at two places, one who never leaves, one from days ago and nobody known. */
    private void aMadeDay() {
        Random random = new Random(20_261_118);
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(MadePeople.one(database.jdbc()));
        }
        for (int i = 0; i < 600; i++) {
            Instant started = MIDNIGHT.plusSeconds(random.nextInt(86_400)).plusMillis(random.nextInt(1_000));
            UUID person = random.nextInt(5) == 0 ? null : people.get(random.nextInt(people.size()));
            SiteCode site = random.nextInt(10) == 0 ? null : SITES.get(random.nextInt(3));
            session(person, site, started, started.plusSeconds(1 + random.nextInt(7_200)));
        }
        session(people.get(0), SITES.get(0), MIDNIGHT.minus(Duration.ofDays(2)), MIDNIGHT.plusSeconds(30_000));
        session(people.get(1), SITES.get(0), MIDNIGHT.minus(Duration.ofDays(4)), null);
        session(null, SITES.get(1), MIDNIGHT.plusSeconds(50_000), null);
    }

    private int truth(Instant at, @Nullable SiteCode site) {
        return (int) made.stream()
                .filter(one -> one.isOnline(at) && (site == null || site.equals(one.site())))
                .map(Made::person)
                .distinct()
                .count();
    }

    private void session(@Nullable UUID person, @Nullable SiteCode site, Instant started, @Nullable Instant stopped) {
        String id = "s" + made.size();
        made.add(new Made(person == null ? id : person.toString(), site, started, stopped));
        database.jdbc()
                .sql("""
                        INSERT INTO radius.session (nas, source, nas_identifier, site, registrant, acct_session_id,
                                                    started, last_update, stopped, presumed, heard, input_octets,
                                                    output_octets)
                        VALUES ('nas', '10.0.0.1', '', :site, :person, :id, :started, :started, :stopped, false,
                                :started, 10, 20)
                        """)
                .param("site", site == null ? null : site.value())
                .param("person", person, java.sql.Types.OTHER)
                .param("id", id)
                .param("started", Timestamp.from(started))
                .param("stopped", stopped == null ? null : Timestamp.from(stopped), java.sql.Types.TIMESTAMP)
                .update();
    }
}
