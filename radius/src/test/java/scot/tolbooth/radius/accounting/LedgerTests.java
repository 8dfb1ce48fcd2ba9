package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.DatabaseAway;
import scot.tolbooth.radius.GroupCommit;
import scot.tolbooth.radius.accounting.AccountingEvent.Kind;
import scot.tolbooth.radius.accounting.AccountingEvent.OfNas;
import scot.tolbooth.radius.accounting.AccountingEvent.OfSession;
import scot.tolbooth.radius.accounting.AccountingEvent.Party;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/** Sessions, people online and usage, in a real database. */
class LedgerTests {

    private static final Instant BEGIN = Instant.parse("2026-11-20T10:00:00Z");
    private static final NasName NAS = new NasName("nas");
    private static final SiteCode LIBRARY = new SiteCode("LIB-001");
    private static final SiteCode HUB = new SiteCode("HUB-002");
    private static final SessionFilter ALL = new SessionFilter(null, null, null, null, null);

    private ScratchDatabase database;
    private Ledger ledger;
    private JdbcSessions store;
    private Sessions sessions;
    private Usage usage;

    @BeforeEach
    void open() {
        database = ScratchDatabase.with("inventory", "radius");
        store = new JdbcSessions(new JdbcTemplate(database.dataSource()));
        ledger = new Ledger(store, database.transactions());
        sessions = new JdbcSessionQueries(database.jdbc());
        usage = new UsageByPieces(UsageRollUp.Stores.of(database.jdbc()), Clock.fixed(at(100_000), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSessionIsKeptWithAllThatIsKnownOfIt() {
        UUID someone = registrant();
        enter(event(Kind.START, "s1", LIBRARY, someone, 0, null, 0));
        enter(event(Kind.INTERIM, "s1", LIBRARY, someone, 300, 300L, 5_000_000_000L));
        Session session = only();
        assertThat(session.registrant()).isEqualTo(someone);
        assertThat(session.mac()).isEqualTo(new MacAddress("020000000001"));
        assertThat(session.ssid()).isEqualTo("Free Wi-Fi");
        assertThat(session.site()).isEqualTo(LIBRARY);
        assertThat(session.started()).isEqualTo(BEGIN);
        assertThat(session.lastUpdate()).isEqualTo(at(300));
        assertThat(session.inputOctets()).isEqualTo(5_000_000_000L);
        assertThat(session.isOpen()).isTrue();
    }

    @Test
    void manyReportsOfOneSessionInOneBatchAreOneSession() {
        ledger.enter(List.of(
                event(Kind.START, "s1", LIBRARY, null, 0, null, 0),
                event(Kind.START, "s1", LIBRARY, null, 0, null, 0),
                event(Kind.INTERIM, "s1", LIBRARY, null, 300, 300L, 7),
                event(Kind.STOP, "s1", LIBRARY, null, 400, 400L, 9),
                event(Kind.START, "s1", LIBRARY, null, 500, null, 0)));
        assertThat(sessions.count(ALL)).isEqualTo(2);
        assertThat(sessions.find(ALL, 10, 0).get(0).started()).isEqualTo(at(500));
        assertThat(sessions.find(ALL, 10, 0).get(1).stopped()).isEqualTo(at(400));
    }

    @Test
    void accountingOnClosesOnlyWhatTheNasHadBefore() {
        ledger.enter(List.of(
                event(Kind.START, "s1", LIBRARY, null, 0, null, 0),
                event(Kind.INTERIM, "s1", LIBRARY, null, 300, 300L, 7),
                new OfNas(NAS, "10.0.0.1", "", at(400), TerminateCause.NAS_STARTED),
                event(Kind.START, "s2", LIBRARY, null, 500, null, 0)));
        ledger.enter(List.of(new OfNas(NAS, "10.0.0.2", "", at(600), TerminateCause.NAS_STARTED)));
        List<Session> found = sessions.find(ALL, 10, 0);
        assertThat(found.get(0).isOpen()).isTrue();
        assertThat(found.get(1).stopped()).isEqualTo(at(300));
        assertThat(found.get(1).terminateCause()).isEqualTo(TerminateCause.NAS_STARTED);
    }

    @Test
    void silentSessionsAreClosedAtTheirLastUpdateAndRevivedByTheNas() {
        enter(event(Kind.START, "s1", LIBRARY, null, 0, null, 0));
        store.closeUnheardSince(at(900), TerminateCause.LOST);
        assertThat(only().stopped()).isEqualTo(BEGIN);
        enter(event(Kind.INTERIM, "s1", LIBRARY, null, 1_200, 1_200L, 7));
        assertThat(only().isOpen()).isTrue();
        assertThat(only().terminateCause()).isNull();
    }

    @Test
    void aForgottenRegistrantIsNotRemembered() {
        UUID gone = UUID.randomUUID();
        enter(event(Kind.START, "s1", LIBRARY, gone, 0, null, 0));
        assertThat(only().registrant()).isNull();
    }

    @Test
    void sessionsAreFoundByWhatNarrowsThem() {
        UUID someone = registrant();
        enter(event(Kind.START, "s1", LIBRARY, someone, 0, null, 0));
        enter(event(Kind.START, "s2", HUB, null, 0, null, 0));
        enter(event(Kind.STOP, "s2", HUB, null, 600, 600L, 0));
        assertThat(sessions.count(new SessionFilter(true, null, null, null, null)))
                .isEqualTo(1);
        assertThat(sessions.count(new SessionFilter(false, null, null, null, null)))
                .isEqualTo(1);
        assertThat(sessions.countUpTo(ALL, 1)).isEqualTo(1);
        assertThat(sessions.countUpTo(ALL, 10)).isEqualTo(2);
        assertThat(sessions.count(new SessionFilter(null, HUB, null, null, null)))
                .isEqualTo(1);
        assertThat(sessions.count(new SessionFilter(null, null, someone, null, null)))
                .isEqualTo(1);
        assertThat(sessions.count(new SessionFilter(null, null, null, at(700), null)))
                .isEqualTo(1);
        assertThat(sessions.count(new SessionFilter(null, null, null, null, BEGIN)))
                .isZero();
    }

    @Test
    void concurrentUsersArePeople() {
        UUID someone = registrant();
        enter(event(Kind.START, "s1", LIBRARY, someone, 0, null, 0));
        enter(event(Kind.START, "s2", LIBRARY, someone, 0, null, 0));
        enter(event(Kind.START, "s3", HUB, someone, 0, null, 0));
        enter(event(Kind.START, "s4", HUB, null, 0, null, 0));
        enter(event(Kind.START, "s5", null, null, 0, null, 0));
        ConcurrentUsers users = new JdbcConcurrentUsers(database.jdbc());
        assertThat(users.total()).isEqualTo(3);
        assertThat(users.bySite())
                .containsOnlyKeys(LIBRARY, HUB)
                .containsEntry(LIBRARY, 1)
                .containsEntry(HUB, 2);
    }

    @Test
    void nobodyOnlineIsZero() {
        ConcurrentUsers users = new JdbcConcurrentUsers(database.jdbc());
        assertThat(users.total()).isZero();
        assertThat(users.bySite()).isEmpty();
    }

    @Test
    void connectionsAreCountedByTheDayInScotland() {
        Instant beforeMidnightUtc = Instant.parse("2026-07-01T23:30:00Z");
        enter(event(Kind.START, "s1", LIBRARY, null, beforeMidnightUtc));
        UsageStatistics statistics =
                usage.between(Instant.parse("2026-07-01T00:00:00Z"), Instant.parse("2026-07-03T00:00:00Z"));
        assertThat(statistics.connectionsPerDay()).containsOnlyKeys(LocalDate.parse("2026-07-02"));
        assertThat(statistics.connectionsBySite()).containsEntry(LIBRARY, 1L);
    }

    @Test
    void thePeakIsThatOfPeopleAtOneInstant() {
        UUID someone = registrant();
        stay("a", someone, 0, 100);
        stay("b", someone, 50, 200);
        stay("c", null, 150, 300);
        stay("d", null, 200, 250);
        UsageStatistics statistics = usage.between(BEGIN, at(1_000));
        assertThat(statistics.peakConcurrentUsers()).isEqualTo(2);
        assertThat(statistics.peakAt()).isEqualTo(at(150));
    }

    @Test
    void thePeakOfNobodyHasNoInstant() {
        UsageStatistics statistics = usage.between(BEGIN, at(1_000));
        assertThat(statistics.peakConcurrentUsers()).isZero();
        assertThat(statistics.peakAt()).isNull();
    }

    @Test
    void thePeakEqualsWhatCountingEverySecondFinds() {
        Random random = new Random(20_261_121);
        List<UUID> people = List.of(registrant(), registrant(), registrant(), registrant());
        List<int[]> stays = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int begin = random.nextInt(500);
            int end = begin + 1 + random.nextInt(120);
            int person = random.nextInt(people.size() + 1);
            stay("s" + i, person < people.size() ? people.get(person) : null, begin, end);
            stays.add(new int[] {begin, end, person < people.size() ? person : 100 + i});
        }
        int most = 0;
        for (int second = 100; second < 400; second++) {
            int now = second;
            most = Math.max(most, (int) stays.stream()
                    .filter(stay -> stay[0] <= now && now < stay[1])
                    .map(stay -> stay[2])
                    .distinct()
                    .count());
        }
        assertThat(usage.between(at(100), at(400)).peakConcurrentUsers()).isEqualTo(most);
    }

    @Test
    void aBatchThatHoldsAnImpossibleReportLosesOnlyThat() {
        try (GroupCommit<AccountingEvent> commit =
                new GroupCommit<>("test-accounting", 10, ledger::enter, DatabaseAway::explains)) {
            var good = commit.add(event(Kind.START, "s1", LIBRARY, null, 0, null, 0));
            var bad = commit.add(event(Kind.START, "nul\0", LIBRARY, null, 0, null, 0));
            var alsoGood = commit.add(event(Kind.START, "s3", LIBRARY, null, 0, null, 0));
            assertThat(good).succeedsWithin(Duration.ofSeconds(5));
            assertThat(bad).failsWithin(Duration.ofSeconds(5));
            assertThat(alsoGood).succeedsWithin(Duration.ofSeconds(5));
        }
        assertThat(sessions.count(ALL)).isEqualTo(2);
    }

    private void stay(String id, @Nullable UUID person, long from, long to) {
        enter(event(Kind.STOP, id, LIBRARY, person, to, to - from, 0));
    }

    private void enter(OfSession event) {
        ledger.enter(List.of(event));
    }

    private Session only() {
        List<Session> found = sessions.find(ALL, 10, 0);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private UUID registrant() {
        return MadePeople.one(database.jdbc());
    }

    private static OfSession event(
            Kind kind,
            String id,
            @Nullable SiteCode site,
            @Nullable UUID registrant,
            long second,
            @Nullable Long lasted,
            long octets) {
        Party party = new Party(site, registrant, new MacAddress("020000000001"), "Free Wi-Fi");
        return new OfSession(
                kind,
                new SessionKey(NAS, "10.0.0.1", "", id),
                party,
                at(second),
                at(second),
                lasted == null ? null : Duration.ofSeconds(lasted),
                octets,
                octets,
                null);
    }

    private static OfSession event(Kind kind, String id, SiteCode site, @Nullable UUID registrant, Instant at) {
        return new OfSession(
                kind,
                new SessionKey(NAS, "10.0.0.1", "", id),
                new Party(site, registrant, null, null),
                at,
                at,
                null,
                0,
                0,
                null);
    }

    private static Instant at(long second) {
        return BEGIN.plusSeconds(second);
    }
}
