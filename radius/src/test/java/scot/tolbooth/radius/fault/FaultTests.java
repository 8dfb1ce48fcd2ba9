package scot.tolbooth.radius.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.PacketCode;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/**
 * Faults under accounting load, with the service as a process of its own. After each of them every acknowledged report is
 * there once, none is counted twice, the open sessions are the right ones, and the service goes on by itself.
 *
 * <p>{@code -Dtolbooth.faults.rounds=20 -Dtolbooth.faults.cut-seconds=60} is the long form.
 */
class FaultTests {

    private static final int ROUNDS = Integer.getInteger("tolbooth.faults.rounds", 1);
    private static final int CUT_SECONDS = Integer.getInteger("tolbooth.faults.cut-seconds", 12);
    private static final long SEED = Long.getLong("tolbooth.faults.seed", 20_261_128L);
    private static final int SESSIONS = 150;
    private static final Duration LOAD = Duration.ofSeconds(4);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Retransmission PATIENTLY = new Retransmission(4, Duration.ofMillis(1_500));
    private static final SharedSecret SECRET = new SharedSecret(RadiusProcess.SECRET);

    @TempDir
    private Path directory;

    private ScratchDatabase database;
    private DatabaseRelay relay;

    @BeforeEach
    void open() {
        database = ScratchDatabase.with("inventory", "radius");
        relay = new DatabaseRelay(portOf(database.url()));
    }

    @AfterEach
    void close() {
        relay.close();
        database.close();
    }

    /**
     * Each second time of three while the database is away too, so that what was acknowledged is on the disk only; each
     * third time it is asked to stop instead.
     */
    @Test
    void theServiceIsKilledUnderLoad() throws Exception {
        RunningProcess.Place place = place("killed", relay);
        RunningProcess service = RunningProcess.start(place);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                Random random = new Random(SEED + round);
                try (AccountingLoad load = load("kill" + round, round, service)) {
                    load.begin(LOAD);
                    if (round % 3 == 1) {
                        relay.refuse();
                    }
                    pause(500 + random.nextInt(2_500));
                    int before = load.acknowledged.get();
                    if (round % 3 == 2) {
                        service.close();
                    } else {
                        service.kill();
                    }
                    if (round % 3 == 1) {
                        relay.accept();
                    }
                    service = RunningProcess.start(place);
                    load.finish(PATIENCE);
                    isWhole(load, "kill" + round, service, database.jdbc());
                    say("kill", round, before + " of " + load.reports() + " acknowledged before");
                }
            }
        } finally {
            service.close();
        }
    }

    /** It is the service's own server, and nobody starts it again but the service. */
    @Test
    void postgresIsKilledUnderLoad() throws Exception {
        Path data = directory.resolve("embedded");
        try (RunningProcess service = RunningProcess.start(RunningProcess.Place.in(data, Map.of()))) {
            JdbcClient jdbc = embedded(data);
            for (int round = 0; round < ROUNDS; round++) {
                Random random = new Random(SEED + round);
                try (AccountingLoad load = load("postgres" + round, round, service)) {
                    load.begin(LOAD);
                    pause(500 + random.nextInt(2_500));
                    ProcessHandle postmaster = postmaster(data);
                    List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
                    all.addAll(postmaster.descendants().toList());
                    all.forEach(ProcessHandle::destroyForcibly);
                    load.finish(PATIENCE);
                    isWhole(load, "postgres" + round, service, jdbc);
                    say("postgres", round, all.size() + " processes killed");
                }
            }
        }
    }

    @Test
    void theNetworkToTheDatabaseIsCut() throws Exception {
        try (RunningProcess service = RunningProcess.start(place("cut", relay))) {
            for (int round = 0; round < ROUNDS; round++) {
                Random random = new Random(SEED + round);
                try (AccountingLoad load = load("cut" + round, round, service)) {
                    load.begin(LOAD);
                    pause(500 + random.nextInt(2_500));
                    relay.cut();
                    int before = load.acknowledged.get();
                    TimeUnit.SECONDS.sleep(CUT_SECONDS);
                    int during = load.acknowledged.get() - before;
                    relay.mend();
                    load.finish(PATIENCE);
                    isWhole(load, "cut" + round, service, database.jdbc());
                    assertThat(before + during)
                            .as("acknowledged before the line was mended")
                            .isEqualTo(load.reports());
                    say("cut", round, during + " of " + load.reports() + " acknowledged while it was cut");
                }
            }
        }
    }

    /** A disk of its own that takes less than what comes while the database is away. */
    @Test
    void theDiskOfTheSpoolIsFull() throws Exception {
        SmallDisks.require();
        RunningProcess.Place place = place("full", relay).withSpoolDisk(64);
        try (RunningProcess service = RunningProcess.start(place)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (AccountingLoad load = load("full" + round, round, service)) {
                    relay.refuse();
                    load.begin(LOAD);
                    await().atMost(PATIENCE).until(() -> service.log().contains("the spool cannot be written"));
                    pause(LOAD.toMillis());
                    int kept = load.acknowledged.get();
                    assertThat(kept).isPositive().isLessThan(load.reports());
                    relay.accept();
                    load.finish(PATIENCE);
                    isWhole(load, "full" + round, service, database.jdbc());
                    say("full disk", round, kept + " of " + load.reports() + " found room");
                }
            }
        }
    }

    /** One in twenty each, and some are lost; each second time the database goes away and comes back meanwhile. */
    @Test
    void packetsAreDuplicatedAndReordered() throws Exception {
        try (RunningProcess service = RunningProcess.start(place("line", relay))) {
            for (int round = 0; round < ROUNDS; round++) {
                try (PacketRelay line = new PacketRelay(service.accounting(), SEED + round);
                        AccountingLoad load = new AccountingLoad(
                                "line" + round, 2 * SESSIONS, SEED + round, List.of(line.address()))) {
                    load.begin(LOAD);
                    if (round % 2 == 1) {
                        pause(1_000);
                        relay.refuse();
                        pause(1_000);
                        relay.accept();
                    }
                    load.finish(PATIENCE);
                    isWhole(load, "line" + round, service, database.jdbc());
                    say("line", round, line.duplicated + " twice, " + line.delayed + " late, " + line.lost + " lost");
                }
            }
        }
    }

    /** Primary and secondary of the NASes; the primary is killed, each second time with its line to the database cut first. */
    @Test
    void oneOfTwoNodesIsKilledUnderLoad() throws Exception {
        RunningProcess.Place place = place("primary", relay);
        RunningProcess primary = RunningProcess.start(place);
        try (DatabaseRelay other = new DatabaseRelay(portOf(database.url()));
                RunningProcess secondary = RunningProcess.start(place("secondary", other))) {
            for (int round = 0; round < ROUNDS; round++) {
                Random random = new Random(SEED + round);
                try (AccountingLoad load = load("nodes" + round, round, primary, secondary)) {
                    load.begin(LOAD);
                    if (round % 2 == 1) {
                        relay.refuse();
                    }
                    pause(500 + random.nextInt(2_500));
                    primary.kill();
                    load.finish(PATIENCE);
                    goesOn(secondary, database.jdbc(), "secondary" + round);
                    if (round % 2 == 1) {
                        relay.accept();
                    }
                    primary = RunningProcess.start(place);
                    isWhole(load, "nodes" + round, primary, database.jdbc());
                    say("nodes", round, "whole");
                }
            }
        } finally {
            primary.close();
        }
    }

    /** Known people are let in for the time that is set, and what that came to is on record once the database is back. */
    @Test
    void theDatabaseIsAwayForLongerThanPeopleAreLetInWithoutIt() throws Exception {
        Map<String, String> settings =
                new java.util.HashMap<>(place("standby", relay).settings());
        settings.put("tolbooth.radius.standby.limit", "30s");
        try (RunningProcess service =
                RunningProcess.start(RunningProcess.Place.in(directory.resolve("standby"), settings))) {
            IssuedGrant used = service.grant();
            await("who is known was read")
                    .atMost(PATIENCE)
                    .until(() -> service.log().contains(RadiusProcess.GRANTS + " grants are known"));
            relay.refuse();
            await("it is noticed").atMost(PATIENCE).until(() -> service.log().contains("The database is away"));
            assertThat(access(service, used)).contains(PacketCode.ACCESS_ACCEPT);
            assertThat(access(service, used)).isEmpty();
            await("nobody is let in any more")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> access(service, service.grant()).isEmpty());
            relay.accept();
            await("people are let in again")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(3))
                    .until(() -> access(service, service.grant()).equals(Optional.of(PacketCode.ACCESS_ACCEPT)));
            assertThat(access(service, used)).contains(PacketCode.ACCESS_REJECT);
            assertThat(database.jdbc()
                            .sql("SELECT used_at IS NOT NULL FROM radius.access_grant WHERE username = ?")
                            .param(used.username())
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            assertThat(service.log()).contains("The database is away", "The database is back");
        }
    }

    private RunningProcess.Place place(String name, DatabaseRelay by) throws IOException {
        return RunningProcess.Place.in(
                directory.resolve(name),
                Map.of(
                        "spring.datasource.url",
                        database.url().replace(":" + portOf(database.url()) + "/", ":" + by.port() + "/"),
                        "spring.datasource.username",
                        database.username(),
                        "spring.datasource.password",
                        database.password(),
                        "spring.datasource.hikari.maximum-pool-size",
                        "6"));
    }

    private static AccountingLoad load(String name, int round, RunningProcess... services) {
        return new AccountingLoad(
                name,
                SESSIONS,
                SEED + round,
                java.util.Arrays.stream(services)
                        .map(RunningProcess::accounting)
                        .toList());
    }

    /** Nothing waits any more, everything is there once, and what is new is served. */
    private static void isWhole(AccountingLoad load, String name, RunningProcess service, JdbcClient jdbc)
            throws IOException {
        await("nothing waits on the disk").atMost(PATIENCE).until(() -> service.spooledFiles() == 0);
        StoredSessions stored = new StoredSessions(jdbc);
        stored.holdWhatWasAcknowledged(name, load.sessions);
        stored.addUpTo(name, load.sessions);
        goesOn(service, jdbc, name);
        assertThat(service.isAlive()).isTrue();
        assertThat(service.log()).doesNotContain("is lost", "and lost", "OutOfMemoryError");
    }

    private static void goesOn(RunningProcess service, JdbcClient jdbc, String name) {
        assertThat(access(service, service.grant())).contains(PacketCode.ACCESS_ACCEPT);
        RadiusRequest start = RadiusRequest.accounting(List.of(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, 1),
                Attribute.text(AttributeType.ACCT_SESSION_ID, "after " + name)));
        assertThat(ask(service.accounting(), start)).contains(PacketCode.ACCOUNTING_RESPONSE);
        assertThat(jdbc.sql("SELECT count(*) FROM radius.session WHERE acct_session_id = ?")
                        .param("after " + name)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static Optional<PacketCode> access(RunningProcess service, IssuedGrant grant) {
        return ask(
                service.authentication(),
                RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, grant.username())))
                        .withPap(grant.password()));
    }

    /** Empty where there is no answer. */
    private static Optional<PacketCode> ask(InetSocketAddress port, RadiusRequest request) {
        try (RadiusClients clients = new RadiusClients(new SecureRandom());
                RadiusClient nas = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            return nas.send(port, SECRET, request, PATIENTLY).join() instanceof RadiusOutcome.Replied replied
                    ? Optional.of(replied.packet().code())
                    : Optional.empty();
        }
    }

    /** Asked anew for each question, for the server is killed. */
    private static JdbcClient embedded(Path data) throws IOException {
        String port = postmasterLines(data).get(3).strip();
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + port + "/tolbooth",
                "tolbooth",
                Files.readString(data.resolve("postgres").resolve("password")).strip()));
    }

    private static ProcessHandle postmaster(Path data) throws IOException {
        return ProcessHandle.of(Long.parseLong(postmasterLines(data).get(0).strip()))
                .orElseThrow();
    }

    private static List<String> postmasterLines(Path data) throws IOException {
        return Files.readAllLines(data.resolve("postgres").resolve("cluster").resolve("postmaster.pid"));
    }

    private static int portOf(String url) {
        return Integer.parseInt(url.replaceAll("^jdbc:postgresql://[^:]+:(\\d+)/.*$", "$1"));
    }

    /** The instant of a fault is drawn, not waited for. */
    private static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    private static void say(String fault, int round, String what) {
        System.out.println("fault " + fault + ", round " + (round + 1) + ": " + what);
    }
}
