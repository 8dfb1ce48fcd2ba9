package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.accounting.AccountingEvent.Kind;
import scot.tolbooth.radius.accounting.AccountingEvent.OfNas;
import scot.tolbooth.radius.accounting.AccountingEvent.OfSession;
import scot.tolbooth.radius.accounting.AccountingEvent.Party;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * A day of thousands of sessions as NASes tell of it over a bad network: reports are lost, late, repeated and out of order,
 * devices vanish, a NAS restarts and gives its ids again. The curve must be the truth, as far as reports told it: from when
 * a session began to its Stop, or to the last that was heard of it.
 */
class TroubledDayTests {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-18T00:00:00Z");
    private static final Instant NEXT_MIDNIGHT = MIDNIGHT.plus(Duration.ofDays(1));
    private static final Instant RESTART = MIDNIGHT.plus(Duration.ofHours(13));
    private static final Duration STALE_AFTER = Duration.ofMinutes(15);
    private static final int SESSIONS = 5_000;
    private static final int PEOPLE = 400;
    private static final int SITES = 5;
    private static final int RESTARTED = 3;
    private static final int INTERIM_SECONDS = 300;

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final JdbcSessions store = new JdbcSessions(new JdbcTemplate(database.dataSource()));
    private final Ledger ledger = new Ledger(store, database.transactions());
    private final Clock clock = Clock.fixed(NEXT_MIDNIGHT.plus(Duration.ofDays(3)), ZoneOffset.UTC);
    private final UsersOverTime users = new JdbcUsersOverTime(database.jdbc(), clock);
    private final Random random = new Random(20_261_118);
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<Known> truth = new ArrayList<>();
    private final Queue<String> idsOfTheMorning = new ArrayDeque<>();

    /** A report that came through. */
    private record Arrival(Instant at, AccountingEvent event) {}

    /** A session as well as anybody can know it. */
    private record Known(String person, int site, Instant started, Instant stopped) {

        boolean isOnline(Instant at) {
            return !started.isAfter(at) && stopped.isAfter(at);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theCurveOfATroubledDayIsTheTruthMinuteByMinute() {
        aTroubledDay();
        assertThat(truth).hasSizeGreaterThan(SESSIONS * 9 / 10);

        UserCurve all = users.between(MIDNIGHT, NEXT_MIDNIGHT, null);
        List<UserCurve> bySite = new ArrayList<>();
        for (int site = 0; site < SITES; site++) {
            bySite.add(users.between(MIDNIGHT, NEXT_MIDNIGHT, site(site)));
        }
        int most = 0;
        for (Instant minute = MIDNIGHT; minute.isBefore(NEXT_MIDNIGHT); minute = minute.plusSeconds(60)) {
            assertThat(all.at(minute)).as("at %s", minute).isEqualTo(online(minute, null));
            for (int site = 0; site < SITES; site++) {
                assertThat(bySite.get(site).at(minute))
                        .as("at %s, %s", site(site), minute)
                        .isEqualTo(online(minute, site));
            }
            most = Math.max(most, all.at(minute));
        }
        assertThat(most).as("somebody was there").isGreaterThan(50);

        theRollUpTellsTheSame(all);
    }

    /** Hours and the day have the connections and the peak that the sessions have. */
    private void theRollUpTellsTheSame(UserCurve all) {
        UsageRollUp.Stores stores = UsageRollUp.Stores.of(database.jdbc());
        OneNode oneNode = new OneNode(new JdbcTemplate(database.dataSource()), clock);
        assertThat(new UsageRollUp(stores, database.transactions(), oneNode, clock, Duration.ofDays(365)).rollUp())
                .isGreaterThan(24);
        UsageStatistics day = new UsageByPieces(stores, clock).between(MIDNIGHT, NEXT_MIDNIGHT);
        long began = truth.stream()
                .filter(one ->
                        !one.started().isBefore(MIDNIGHT) && one.started().isBefore(NEXT_MIDNIGHT))
                .count();
        assertThat(day.connectionsPerDay().values()).containsExactly(began);
        assertThat(day.peakConcurrentUsers())
                .isEqualTo(all.levels().values().stream()
                        .mapToInt(Integer::intValue)
                        .max()
                        .orElseThrow());
        assertThat(online(Objects.requireNonNull(day.peakAt()), null)).isEqualTo(day.peakConcurrentUsers());
    }

    private void aTroubledDay() {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(MadePeople.one(database.jdbc()));
        }
        for (int number = 0; number < SESSIONS; number++) {
            UUID person = random.nextInt(10) == 0 ? null : people.get(random.nextInt(PEOPLE));
            // From the evening before on.
            Instant started =
                    MIDNIGHT.plusSeconds(random.nextInt(100_800) - 14_400).plusMillis(random.nextInt(1_000));
            session(number, person, random.nextInt(SITES), started, seconds(2_400));
        }
        for (int copy = 0; copy < 3; copy++) {
            arrivals.add(new Arrival(
                    RESTART.plusSeconds(60 + copy),
                    new OfNas(
                            nas(RESTARTED),
                            source(RESTARTED),
                            "",
                            RESTART.plusSeconds(60),
                            TerminateCause.NAS_STARTED)));
        }
        arrivals.sort(Comparator.comparing(Arrival::at));
        arrive();
    }

    /** As a server would see it: a transaction each minute, and a look for silent sessions every five. */
    private void arrive() {
        Instant now = arrivals.get(0).at();
        int next = 0;
        for (int minute = 0; next < arrivals.size(); minute++) {
            now = now.plusSeconds(60);
            List<AccountingEvent> batch = new ArrayList<>();
            while (next < arrivals.size() && arrivals.get(next).at().isBefore(now)) {
                batch.add(arrivals.get(next).event());
                next++;
            }
            ledger.enter(batch);
            if (minute % 5 == 0) {
                store.closeUnheardSince(now.minus(STALE_AFTER), TerminateCause.LOST);
            }
        }
        store.closeUnheardSince(now.plus(STALE_AFTER), TerminateCause.LOST);
    }

    private void session(int number, @Nullable UUID person, int site, Instant started, long seconds) {
        if (site == RESTARTED && !started.isBefore(RESTART) && started.isBefore(RESTART.plusSeconds(120))) {
            return; // it is starting
        }
        String id = id(number, site, started, started.plusSeconds(seconds));
        OfSession pattern = new OfSession(
                Kind.START,
                new SessionKey(nas(site), source(site), "", id),
                new Party(site(site), person, new MacAddress(String.format("02000000%04x", number)), "Free Wi-Fi"),
                started,
                started,
                null,
                0,
                0,
                null);
        boolean vanishes = random.nextInt(20) == 0;
        List<Instant> told = new ArrayList<>();
        if (random.nextInt(8) != 0) {
            tell(Kind.START, pattern, 0, told);
        }
        boolean stopTold = false;
        for (long at = INTERIM_SECONDS; at < seconds && !isCut(site, started, at); at += INTERIM_SECONDS) {
            tell(Kind.INTERIM, pattern, at, told);
        }
        if (!vanishes && !isCut(site, started, seconds)) {
            stopTold = tell(Kind.STOP, pattern, seconds, told);
        }
        if (!told.isEmpty()) {
            Instant end = stopTold
                    ? started.plusSeconds(seconds)
                    : told.stream().max(Comparator.naturalOrder()).orElseThrow();
            truth.add(new Known(person == null ? "nobody " + number : person.toString(), site, started, end));
        }
    }

    /** After its restart a NAS gives the ids of hours ago once more. */
    private String id(int number, int site, Instant started, Instant ended) {
        if (site == RESTARTED && ended.isBefore(RESTART.minus(Duration.ofHours(1)))) {
            idsOfTheMorning.add("s" + number);
        }
        boolean again = site == RESTARTED && started.isAfter(RESTART) && !idsOfTheMorning.isEmpty();
        return again ? idsOfTheMorning.remove() : "s" + number;
    }

    private static boolean isCut(int site, Instant started, long seconds) {
        return site == RESTARTED
                && started.isBefore(RESTART)
                && !started.plusSeconds(seconds).isBefore(RESTART);
    }

    /** Says whether it came through at all; one in twenty does not, and one in twenty comes twice. */
    private boolean tell(Kind kind, OfSession pattern, long seconds, List<Instant> told) {
        if (random.nextInt(20) == 0) {
            return false;
        }
        Instant at = pattern.at().plusSeconds(seconds);
        for (int copy = 0; copy == 0 || (copy == 1 && random.nextInt(20) == 0); copy++) {
            Instant heard = at.plusMillis(delayMillis());
            OfSession event = new OfSession(
                    kind,
                    pattern.key(),
                    pattern.party(),
                    at,
                    heard,
                    kind == Kind.START ? null : Duration.ofSeconds(seconds),
                    seconds * 1_000,
                    seconds * 9_000,
                    null);
            arrivals.add(new Arrival(heard, event));
        }
        told.add(at);
        return true;
    }

    /** Most come at once; some are held up for so long that others overtake them. */
    private long delayMillis() {
        return random.nextInt(10) == 0 ? random.nextInt(240_000) : random.nextInt(2_000);
    }

    private long seconds(double mean) {
        return 1 + Math.min(21_600, (long) (-Math.log(1 - random.nextDouble()) * mean));
    }

    private int online(Instant at, @Nullable Integer site) {
        Set<String> online = new HashSet<>();
        for (Known one : truth) {
            if ((site == null || site == one.site()) && one.isOnline(at)) {
                online.add(one.person());
            }
        }
        return online.size();
    }

    private static SiteCode site(int number) {
        return new SiteCode("LIB-" + number);
    }

    private static NasName nas(int site) {
        return new NasName("nas-" + site);
    }

    private static String source(int site) {
        return "10.0.0." + (site + 1);
    }
}
