package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.TickingClock;
import scot.tolbooth.radius.accounting.AccountingEvent.Kind;
import scot.tolbooth.radius.accounting.AccountingEvent.OfSession;
import scot.tolbooth.radius.accounting.AccountingEvent.Party;
import scot.tolbooth.radius.nas.NasName;

class StaleSessionsTests {

    private final TickingClock clock = new TickingClock();
    private final AtomicLong nanos = new AtomicLong();
    private ScratchDatabase database;
    private volatile boolean away;
    private StaleSessions stale;
    private Sessions sessions;

    @BeforeEach
    void open() {
        database = ScratchDatabase.with("inventory", "radius");
        JdbcTemplate jdbc = new JdbcTemplate(new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                if (away) {
                    throw new SQLNonTransientConnectionException("planted", "08001");
                }
                return super.getConnection();
            }
        });
        JdbcSessions store = new JdbcSessions(jdbc);
        new Ledger(store, database.transactions()).enter(List.of(start(clock.instant())));
        stale = new StaleSessions(store, Duration.ofMinutes(15), new OneNode(jdbc, clock), clock, nanos::get);
        sessions = new JdbcSessionQueries(database.jdbc());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aSessionStaysOpenForThreeIntervals() {
        pass(Duration.ofMinutes(14));
        stale.closeRegularly();
        assertThat(online()).isEqualTo(1);
    }

    @Test
    void thenItIsClosedAtItsLastUpdate() {
        pass(Duration.ofMinutes(16));
        stale.closeRegularly();
        assertThat(online()).isZero();
        Session session = sessions.find(new SessionFilter(false, null, null, null, null), 1, 0)
                .get(0);
        assertThat(session.stopped()).isEqualTo(session.lastUpdate());
        assertThat(session.terminateCause()).isEqualTo("No word from the NAS");
    }

    @Test
    void afterAJumpOfTheClockNothingIsClosedBeforeItsNasHadTimeToReport() {
        clock.advance(Duration.ofHours(3));
        stale.close();
        assertThat(online()).isEqualTo(1);
        pass(Duration.ofMinutes(10));
        stale.close();
        assertThat(online()).isEqualTo(1);
        pass(Duration.ofMinutes(6));
        stale.close();
        assertThat(online()).isZero();
    }

    /** What was heard meanwhile waits on the nodes' disks. */
    @Test
    void onceTheDatabaseIsBackNothingIsClosedBeforeItsNasHadTimeToReport() {
        away = true;
        pass(Duration.ofMinutes(20));
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(stale::closeRegularly);
        away = false;
        pass(Duration.ofMinutes(1));
        stale.closeRegularly();
        assertThat(online()).isEqualTo(1);
        pass(Duration.ofMinutes(15));
        stale.close();
        assertThat(online()).isZero();
    }

    private void pass(Duration time) {
        clock.advance(time);
        nanos.addAndGet(time.toNanos());
    }

    private long online() {
        return sessions.count(new SessionFilter(true, null, null, null, null));
    }

    private static OfSession start(Instant at) {
        SessionKey key = new SessionKey(new NasName("nas"), "10.0.0.1", "", "s-1");
        return new OfSession(Kind.START, key, new Party(null, null, null, null), at, at, null, 0, 0, null);
    }
}
