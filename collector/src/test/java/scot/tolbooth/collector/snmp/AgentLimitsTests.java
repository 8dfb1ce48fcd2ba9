package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;

/** How much an agent is asked for, and how much of it is taken. */
class AgentLimitsTests {

    private static final Oid SYS_NAME = Oid.of("1.3.6.1.2.1.1.5.0");
    private static final Oid COLUMN = Oid.of("1.3.6.1.2.1.2.2.1.2");
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final ExecutorService callbacks = Executors.newFixedThreadPool(2);
    private final AtomicLong later = new AtomicLong();
    private final SnmpClient client = new AsyncSnmpClient(
            new SnmpLimits(100, 2, 300, 1 << 20), callbacks, callbacks, () -> System.nanoTime() + later.get());

    @AfterEach
    void stop() {
        client.close();
        callbacks.shutdownNow();
    }

    @Test
    void anAgentThatLostAnswersIsAskedInTheLargerSizeAgainAfterAnHour() {
        try (TestAgent agent = TestAgent.start().largestBulk(0)) {
            rows(agent);
            SnmpTarget target = target(agent, SnmpVersion.V2C);
            assertThat(requestsOfAWalk(agent, target)).isGreaterThan(60);
            agent.largestBulk(1000);
            assertThat(requestsOfAWalk(agent, target)).isGreaterThan(60);
            later.addAndGet(TimeUnit.MINUTES.toNanos(61));
            assertThat(requestsOfAWalk(agent, target)).isLessThan(10);
            later.addAndGet(TimeUnit.MINUTES.toNanos(61));
            assertThat(requestsOfAWalk(agent, target)).isLessThan(5);
        }
    }

    @Test
    void whatWasNotAskedForIsNotTaken() {
        try (TestAgent agent = TestAgent.start().with(SYS_NAME.toString(), "4", "well")) {
            agent.behaving(response -> {
                response.add(new VariableBinding(new OID("1.3.6.1.2.1.1.6.0"), new Integer32(1)));
                return response;
            });
            assertThat(values(client.get(target(agent, SnmpVersion.V2C), List.of(SYS_NAME))
                            .join()))
                    .containsOnlyKeys(SYS_NAME);
        }
    }

    @Test
    void singleObjectsKeepTheBudgetToo() {
        try (TestAgent agent = TestAgent.start().with(SYS_NAME.toString(), "4", "old")) {
            agent.behaving(response -> {
                later.addAndGet(TimeUnit.SECONDS.toNanos(6));
                return response;
            });
            List<Oid> many = java.util.stream.IntStream.range(0, 100)
                    .mapToObj(i -> Oid.of("1.3.6.1.9.9." + i + ".0"))
                    .toList();
            Answer.Answered answer = (Answer.Answered)
                    client.get(target(agent, SnmpVersion.V1), many, BUDGET).join();
            assertThat(answer.remarks()).containsExactly(Answer.OUT_OF_TIME);
            assertThat(agent.requests()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void whatOneWalkMayHoldIsBounded() {
        ColumnWalk walk = new ColumnWalk(List.of(COLUMN), 1_000_000);
        SnmpValue large = new SnmpValue.Octets(new byte[60_000]);
        int row = 0;
        while (!walk.isDone()) {
            row++;
            walk.next(1);
            walk.take(List.of(new Exchange.Binding(COLUMN.append(Oid.of(row)), large)));
        }
        assertThat(row * 60_000L).isLessThanOrEqualTo(ColumnWalk.MOST_OCTETS + 60_000);
        assertThat(walk.remarks()).containsExactly("gave more than 16 MiB");
    }

    private int requestsOfAWalk(TestAgent agent, SnmpTarget target) {
        int before = agent.requests();
        assertThat(values(client.walk(target, List.of(COLUMN), BUDGET).join())).hasSize(60);
        return agent.requests() - before;
    }

    private static void rows(TestAgent agent) {
        IntStream.rangeClosed(1, 60).forEach(row -> agent.with(COLUMN + "." + row, "4", "eth" + row));
    }

    private static SnmpTarget target(TestAgent agent, SnmpVersion version) {
        return new SnmpTarget(
                "127.0.0.1", agent.port(), new SnmpCredentials.Community(version, "public"), Duration.ofMillis(700), 0);
    }

    private static Map<Oid, SnmpValue> values(Answer answer) {
        return ((Answer.Answered) answer).values();
    }
}
