package scot.tolbooth.radius.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.grant.Redemption;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.KnownNas;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.policy.ClassToken;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.Octets;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusExchange;
import scot.tolbooth.radius.protocol.RadiusPacket;

/** Accounting while the database is away, and with two nodes on one database. */
class DurableAccountingTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final SessionFilter ALL = new SessionFilter(null, null, null, null, null);
    private static final SecretBox SECRETS = new SecretBox(new byte[32], new SecureRandom());
    private static final AccountingReader READER = new AccountingReader(new ClassToken(SECRETS), new NoGrants());

    @TempDir
    private Path directory;

    private ScratchDatabase database;
    private volatile boolean away;
    private volatile Callable<Void> hanging = () -> null;
    private AccountingSpool spool;
    private DurableAccounting durable;
    private Sessions sessions;

    @BeforeEach
    void open() {
        database = ScratchDatabase.with("inventory", "radius");
        spool = new AccountingSpool(directory, 1_000_000);
        durable = durable(spool);
        sessions = new JdbcSessionQueries(database.jdbc());
    }

    @AfterEach
    void close() {
        spool.close();
        database.close();
    }

    @Test
    void whatIsAcknowledgedWhileTheDatabaseIsAwayIsThereOnceItIsBack() {
        commit(report(1, "s1", 0, 0));
        away = true;
        commit(report(3, "s1", 300, 1_000), report(1, "s2", 310, 0));
        commit(report(2, "s1", 600, 2_000));
        assertThat(durable.waiting()).isEqualTo(3);
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(durable::replay);
        away = false;
        durable.replay();
        assertThat(durable.waiting()).isZero();
        assertThat(sessions.count(ALL)).isEqualTo(2);
        Session first = session("s1");
        assertThat(first.stopped()).isEqualTo(NOON.plusSeconds(600));
        assertThat(first.inputOctets()).isEqualTo(2_000);
        assertThat(session("s2").isOpen()).isTrue();
    }

    @Test
    void reportsAreKeptWhileTheReplayWaitsForADatabaseThatHangs() throws Exception {
        away = true;
        commit(report(1, "s1", 0, 0));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        hanging = () -> {
            asked.countDown();
            answered.await();
            return null;
        };
        ExecutorService replaying = Executors.newSingleThreadExecutor();
        try {
            Future<?> replay = replaying.submit(durable::replay);
            asked.await();
            commit(report(1, "s2", 0, 0));
            assertThat(durable.waiting()).isEqualTo(2);
            away = false;
            answered.countDown();
            replay.get();
        } finally {
            replaying.shutdownNow();
        }
        assertThat(sessions.count(ALL)).isEqualTo(2);
    }

    @Test
    void whatComesBeforeTheReplayIsDoneWaitsBehind() {
        away = true;
        commit(report(1, "s1", 0, 0));
        away = false;
        commit(report(2, "s1", 60, 500));
        assertThat(sessions.count(ALL)).isZero();
        assertThat(durable.waiting()).isEqualTo(2);
        durable.replay();
        assertThat(session("s1").stopped()).isEqualTo(NOON.plusSeconds(60));
        commit(report(1, "s2", 70, 0));
        assertThat(durable.waiting()).isZero();
        assertThat(sessions.count(ALL)).isEqualTo(2);
    }

    @Test
    void aReplayThatIsKilledAfterItsCommitIsNotDoneTwice() {
        away = true;
        commit(report(1, "s1", 0, 0));
        away = false;
        // As a kill between the commit and the file's end leaves it: the position is noted, the file is there.
        AccountingSpool.Batch batch = spool.next(10, 0).orElseThrow();
        new JdbcSpoolPositions(database.jdbc()).note(batch.file(), batch.next(), NOON);
        spool.close();
        spool = new AccountingSpool(directory, 1_000_000);
        durable(spool).replay();
        assertThat(sessions.count(ALL)).isZero();
        assertThat(spool.isEmpty()).isTrue();
    }

    @Test
    void aReplayThatWasCutOffAndIsCommittedLateDoesNotPutThePositionBack() {
        JdbcSpoolPositions positions = new JdbcSpoolPositions(database.jdbc());
        positions.note("a.spool", 200, NOON);
        positions.note("a.spool", 100, NOON.plusSeconds(1));
        assertThat(positions.of("a.spool")).isEqualTo(200);
    }

    /** As a node that comes back with its disk after some days: its hours were counted without it. */
    @Test
    void hoursThatWereRolledUpWithoutWhatWaitedOnDiskAreRolledUpAgain() {
        JdbcUsageHours hours = new JdbcUsageHours(database.jdbc());
        Instant since = NOON.minus(Duration.ofDays(2));
        Instant until = NOON.plus(Duration.ofDays(1));
        hours.setRolled(new JdbcUsageHours.Rolled(since, until));
        away = true;
        commit(report(1, "s1", 7_000, 0));
        away = false;
        durable.replay();
        assertThat(hours.rolled()).contains(new JdbcUsageHours.Rolled(since, NOON.plus(Duration.ofHours(1))));
        away = true;
        commit(report(3, "s1", 10_000, 0));
        away = false;
        durable.replay();
        assertThat(hours.rolled()).contains(new JdbcUsageHours.Rolled(since, NOON.plus(Duration.ofHours(1))));
    }

    @Test
    void hoursAreRolledUpAgainFromWhereTheLongestSessionThatWaitedOnDiskBegan() {
        JdbcUsageHours hours = new JdbcUsageHours(database.jdbc());
        Instant since = NOON.minus(Duration.ofDays(2));
        hours.setRolled(new JdbcUsageHours.Rolled(since, NOON.plus(Duration.ofDays(1))));
        away = true;
        commit(report(1, "short", 7_000, 0), report(2, "long", 10_000, 500));
        away = false;
        durable.replay();
        assertThat(hours.rolled()).contains(new JdbcUsageHours.Rolled(since, NOON));
    }

    @Test
    void aFullDiskMeansThatNothingIsAcknowledged() {
        spool.close();
        spool = new AccountingSpool(directory, 0);
        durable = durable(spool);
        away = true;
        assertThatExceptionOfType(SpoolException.class).isThrownBy(() -> commit(report(1, "s1", 0, 0)));
        away = false;
        commit(report(1, "s1", 0, 0));
        assertThat(sessions.count(ALL)).isEqualTo(1);
    }

    @Test
    void aReportThatTheDatabaseRefusesDoesNotHoldUpTheOthers() {
        away = true;
        commit(report(1, "s1", 0, 0), report(1, "s2", 0, 0));
        away = false;
        database.jdbc()
                .sql("ALTER TABLE radius.session ADD CONSTRAINT planted CHECK (acct_session_id <> 's1')")
                .update();
        durable.replay();
        assertThat(durable.waiting()).isZero();
        assertThat(sessions.count(ALL)).isEqualTo(1);
    }

    @Test
    void whatWaitsOnDiskIsNotReadableThere() throws Exception {
        away = true;
        commit(report(1, "s1", 0, 0));
        try (var files = java.nio.file.Files.list(directory)) {
            for (Path file : files.toList()) {
                assertThat(java.nio.file.Files.readString(file)).doesNotContain("s1", "g-user");
            }
        }
    }

    /** Primary and secondary both get what the NAS sends again, at the same instant. */
    @Test
    void twoNodesThatBeginTheSameSessionsAtOnceHaveThemOnce() throws Exception {
        int count = 200;
        List<List<AccountingReport>> batches = new ArrayList<>();
        for (int i = 0; i < count; i += 10) {
            List<AccountingReport> batch = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                batch.add(report(1, "s" + (i + j), 0, 0));
                batch.add(report(3, "s" + (i + j), 300, 700));
            }
            batches.add(batch);
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try (AccountingSpool secondSpool = new AccountingSpool(directory.resolve("second"), 1_000_000)) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = new ArrayList<>();
            for (DurableAccounting node : List.of(durable, durable(secondSpool))) {
                done.add(nodes.submit(() -> {
                    start.await();
                    batches.forEach(node::commit);
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(sessions.count(ALL)).isEqualTo(count);
        assertThat(sessions.find(ALL, count, 0)).allMatch(session -> session.isOpen() && session.inputOctets() == 700);
    }

    private DurableAccounting durable(AccountingSpool on) {
        DelegatingDataSource switched = new DelegatingDataSource(database.dataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    hanging.call();
                } catch (Exception interrupted) {
                    throw new SQLException(interrupted);
                }
                if (away) {
                    throw new SQLNonTransientConnectionException("planted", "08001");
                }
                return super.getConnection();
            }
        };
        TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(switched));
        return new DurableAccounting(
                new Ledger(new JdbcSessions(new JdbcTemplate(switched)), transactions),
                READER,
                new DurableAccounting.Spooling(
                        on,
                        new SpooledRequests(SECRETS),
                        new JdbcSpoolPositions(JdbcClient.create(switched)),
                        new JdbcUsageHours(JdbcClient.create(switched))),
                transactions,
                Clock.systemUTC());
    }

    private static final class NoGrants implements Redemption {

        @Override
        public Map<String, Grant> find(Collection<String> usernames) {
            return Map.of();
        }

        @Override
        public Map<MacAddress, Grant> findUsable(Collection<MacAddress> devices) {
            return Map.of();
        }
    }

    private void commit(AccountingReport... reports) {
        durable.commit(List.of(reports));
    }

    private Session session(String id) {
        return sessions.find(ALL, 100, 0).stream()
                .filter(session -> session.acctSessionId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static AccountingReport report(long status, String id, long second, long octets) {
        List<Attribute> attributes = new ArrayList<>(List.of(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, status),
                Attribute.text(AttributeType.ACCT_SESSION_ID, id),
                Attribute.text(AttributeType.USER_NAME, "g-user"),
                Attribute.number(AttributeType.ACCT_INPUT_OCTETS, octets)));
        if (status != 1) {
            attributes.add(Attribute.number(AttributeType.ACCT_SESSION_TIME, second));
        }
        NasClient client =
                new NasClient(new NasName("nas"), CidrBlock.of("127.0.0.1"), null, NasVendor.GENERIC, null, true, 1);
        RadiusExchange exchange = new RadiusExchange(
                new KnownNas(client, new SharedSecret("secret")),
                new RadiusPacket(PacketCode.ACCOUNTING_REQUEST, 1, Octets.of(new byte[16]), attributes),
                loopback(),
                NOON.plusSeconds(second));
        return new AccountingReport(exchange, READER.read(exchange).orElseThrow());
    }

    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
