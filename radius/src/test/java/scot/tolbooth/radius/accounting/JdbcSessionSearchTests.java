package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.radius.accounting.SessionPlace.Side;
import scot.tolbooth.radius.nas.NasName;

/** Whatever is asked for, the list, its pages and its count are those that looking at every session finds. */
class JdbcSessionSearchTests {

    private static final Instant BEGIN = Instant.parse("2026-11-10T00:00:00Z");
    private static final int HOURS = 240;

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final JdbcSessionQueries sessions = new JdbcSessionQueries(database.jdbc());
    private final Random random = new Random(20_261_110);
    private final List<UUID> people = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyFilterFindsCountsAndPagesWhatItShould() {
        List<Session> all = make(400);
        for (int round = 0; round < 150; round++) {
            SessionFilter filter = filter();
            List<Long> expected = all.stream()
                    .filter(one -> matches(one, filter))
                    .sorted(Comparator.comparing(Session::started)
                            .thenComparingLong(Session::id)
                            .reversed())
                    .map(Session::id)
                    .toList();
            assertThat(ids(sessions.find(filter, 1_000, 0))).as("%s", filter).isEqualTo(expected);
            assertThat(sessions.count(filter)).as("%s", filter).isEqualTo(expected.size());
            assertThat(sessions.countUpTo(filter, 5)).isEqualTo(Math.min(5, expected.size()));
            assertThat(byPages(filter, 7)).as("%s by pages", filter).isEqualTo(expected);
            assertThat(backwards(filter, expected)).as("%s backwards", filter).isEqualTo(expected);
            assertThat(ids(sessions.find(filter, 3, 2)))
                    .isEqualTo(expected.stream().skip(2).limit(3).toList());
        }
    }

    @Test
    void aPlaceIsWrittenAsOneWordAndReadAgain() {
        SessionPlace place = new SessionPlace(Instant.parse("2026-11-10T00:00:00.123456789Z"), 4_711, Side.NEWER);

        assertThat(SessionPlace.of(place.word(), Side.NEWER)).isEqualTo(place);
        for (String word : new String[] {"", "1", "_", "1_2_3", "1_-2", "9999999999999999999_1", "1_x"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> SessionPlace.of(word, Side.OLDER));
        }
    }

    private List<Long> byPages(SessionFilter filter, int size) {
        List<Session> part = sessions.find(filter, size, 0);
        List<Session> found = new ArrayList<>(part);
        while (part.size() == size) {
            part = sessions.find(filter, size, SessionPlace.olderThan(part.get(size - 1)));
            found.addAll(part);
        }
        return ids(found);
    }

    /** From the last session to the first, each page the newer neighbours of the one before. */
    private List<Long> backwards(SessionFilter filter, List<Long> expected) {
        if (expected.isEmpty()) {
            return expected;
        }
        Session last = sessions.find(expected.get(expected.size() - 1)).orElseThrow();
        List<Session> found = new ArrayList<>(List.of(last));
        List<Session> part = sessions.find(filter, 7, SessionPlace.newerThan(last));
        while (!part.isEmpty()) {
            found.addAll(0, part);
            part = sessions.find(filter, 7, SessionPlace.newerThan(part.get(0)));
        }
        return ids(found);
    }

    private SessionFilter filter() {
        return new SessionFilter(
                sometimes(random.nextBoolean()),
                sometimes(new SiteCode("LIB-" + random.nextInt(3))),
                sometimes(new NasName("nas-" + random.nextInt(3))),
                random.nextInt(5) == 0 ? people.get(random.nextInt(people.size())) : null,
                sometimes(hour(random.nextInt(HOURS))),
                sometimes(hour(random.nextInt(HOURS))));
    }

    private <T> @Nullable T sometimes(T value) {
        return random.nextInt(2) == 0 ? null : value;
    }

    private static boolean matches(Session one, SessionFilter filter) {
        Instant stopped = one.stopped();
        return (filter.open() == null || filter.open() == one.isOpen())
                && (filter.site() == null || filter.site().equals(one.site()))
                && (filter.nas() == null || filter.nas().equals(one.nas()))
                && (filter.registrant() == null || filter.registrant().equals(one.registrant()))
                && (filter.from() == null || stopped == null || !stopped.isBefore(filter.from()))
                && (filter.to() == null || one.started().isBefore(filter.to()));
    }

    /** Short ones, ones of days, open ones, some that began at the same instant. */
    private List<Session> make(int count) {
        for (int i = 0; i < 5; i++) {
            people.add(MadePeople.one(database.jdbc()));
        }
        for (int number = 0; number < count; number++) {
            Instant started = hour(random.nextInt(HOURS));
            long seconds = random.nextInt(10) == 0 ? random.nextInt(400_000) : random.nextInt(7_200);
            insert(number, started, random.nextInt(8) == 0 ? null : started.plusSeconds(seconds));
        }
        return sessions.find(new SessionFilter(null, null, null, null, null), count + 1, 0);
    }

    private void insert(int number, Instant started, @Nullable Instant stopped) {
        UUID person = random.nextInt(4) == 0 ? null : people.get(random.nextInt(people.size()));
        database.jdbc()
                .sql("""
                        INSERT INTO radius.session (nas, source, nas_identifier, site, registrant, acct_session_id,
                                                    started, last_update, stopped, presumed, heard, input_octets,
                                                    output_octets)
                        VALUES (:nas, '10.0.0.1', '', :site, :person, :id, :started, :started, :stopped, false,
                                :started, 10, 20)
                        """)
                .param("nas", "nas-" + random.nextInt(3))
                .param("site", random.nextInt(6) == 0 ? null : "LIB-" + random.nextInt(3))
                .param("person", person, Types.OTHER)
                .param("id", "s" + number)
                .param("started", Timestamp.from(started))
                .param("stopped", stopped == null ? null : Timestamp.from(stopped), Types.TIMESTAMP)
                .update();
    }

    private static List<Long> ids(List<Session> found) {
        return found.stream().map(Session::id).toList();
    }

    private static Instant hour(int hour) {
        return BEGIN.plus(Duration.ofHours(hour));
    }
}
