package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.OneNode;
import scot.tolbooth.radius.accounting.AccountingEvent.OfSession;
import scot.tolbooth.radius.accounting.AccountingEvent.Party;
import scot.tolbooth.radius.nas.NasName;

/** Hours that are rolled up, and sessions of them that waited on a disk for longer than a roll-up waits. */
class ReopenedUsageTests {

    private static final Instant HOUR = Instant.parse("2026-11-18T10:00:00Z");
    private static final Instant LATER = HOUR.plus(Duration.ofDays(3));

    private final ScratchDatabase database = ScratchDatabase.with("inventory", "radius");
    private final UsageRollUp.Stores stores = UsageRollUp.Stores.of(database.jdbc());

    @BeforeEach
    void oneIsThere() {
        session("in time");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatIsToldOfAnHourAfterItWasRolledUpIsCounted() {
        rollUp(LATER, database.transactions());
        late();
        rollUp(LATER, database.transactions());

        assertThat(connections()).isEqualTo(2);
    }

    /** It is entered, and not yet committed, while its hour is counted. */
    @Test
    void whatIsToldOfAnHourWhileItIsRolledUpIsCounted() throws Exception {
        CompletableFuture<Void> rolled = database.transactions().execute(status -> {
            late();
            CompletableFuture<Void> rolling = CompletableFuture.runAsync(() -> rollUp(LATER, database.transactions()));
            await("it is done, or waits for this").until(() -> rolling.isDone() || somebodyWaits());
            return rolling;
        });
        Objects.requireNonNull(rolled).get(30, TimeUnit.SECONDS);
        rollUp(LATER, database.transactions());

        assertThat(connections()).isEqualTo(2);
    }

    @Test
    void whatIsToldOfAnHourJustBeforeOthersAreRolledUpIsCounted() {
        rollUp(HOUR.plus(Duration.ofHours(30)), database.transactions());
        rollUp(LATER, precededBy(this::late));
        rollUp(LATER, database.transactions());

        assertThat(connections()).isEqualTo(2);
    }

    private void rollUp(Instant now, TransactionTemplate transactions) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        OneNode oneNode = new OneNode(new JdbcTemplate(database.dataSource()), clock);
        new UsageRollUp(stores, transactions, oneNode, clock, Duration.ofDays(365)).rollUp();
    }

    /** As a replayed spool does it. */
    private void late() {
        session("late");
        stores.hours()
                .reopen(List.of(new OfSession(
                        AccountingEvent.Kind.START,
                        new SessionKey(new NasName("nas"), "10.0.0.1", "", "late"),
                        new Party(null, null, null, null),
                        HOUR,
                        HOUR,
                        null,
                        0,
                        0,
                        null)));
    }

    private void session(String id) {
        database.jdbc()
                .sql("""
                        INSERT INTO radius.session (nas, source, nas_identifier, acct_session_id, started, last_update,
                                                    stopped, presumed, heard, input_octets, output_octets)
                        VALUES ('nas', '10.0.0.1', '', :id, :at, :at, :at, false, :at, 10, 20)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(HOUR))
                .update();
    }

    private boolean somebodyWaits() {
        return database.jdbc()
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                .query(Boolean.class)
                .single();
    }

    private long connections() {
        return stores.hours().of(null, HOUR, HOUR.plus(Duration.ofHours(1))).stream()
                .mapToLong(UsageHour::connections)
                .sum();
    }

    /** Transactions before the first of which something else happens. */
    private TransactionTemplate precededBy(Runnable something) {
        AtomicBoolean happened = new AtomicBoolean();
        return new TransactionTemplate(
                Objects.requireNonNull(database.transactions().getTransactionManager())) {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                if (happened.compareAndSet(false, true)) {
                    something.run();
                }
                return super.execute(action);
            }
        };
    }
}
