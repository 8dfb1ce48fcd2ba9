package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import scot.tolbooth.inventory.device.SnmpCredentials;
import scot.tolbooth.inventory.device.SnmpVersion;

/**
 * Whatever agents answer, nothing breaks, leaks or grows. A seeded share here; the long run is {@code mvn -pl
 * inventory,collector -Dtest=LyingAgentTests -Dsurefire.failIfNoSpecifiedTests=false -Djacoco.skip=true -DargLine=
 * -Dtolbooth.fuzz.answers=1000000 test}.
 */
class LyingAgentTests {

    private static final long ANSWERS = Long.getLong("tolbooth.fuzz.answers", 4_000);
    private static final int AT_ONCE = 100;
    private static final Oid SYS_NAME = Oid.of("1.3.6.1.2.1.1.5.0");
    private static final List<Oid> COLUMNS =
            List.of(Oid.of("1.3.6.1.2.1.2.2.1.2"), Oid.of("1.3.6.1.2.1.2.2.1.8"), Oid.of("1.3.6.1.2.1.31.1.1.1.6"));

    private final ExecutorService callbacks = Executors.newFixedThreadPool(2);

    @Test
    void liesOfEveryKindBreakNothingLeakNothingAndDelayNobody() throws IOException {
        try (AsyncSnmpClient client = new AsyncSnmpClient(new SnmpLimits(200, 200, 50, 4 << 20), callbacks, callbacks);
                LyingAgent liar = new LyingAgent(20261128);
                TestAgent honest = TestAgent.start().with(SYS_NAME.toString(), "4", "honest")) {
            round(client, liar);
            Footprint before = Footprint.now();
            while (liar.answers() < ANSWERS) {
                round(client, liar);
                assertThat(client.get(target(honest.port(), 2_000), List.of(SYS_NAME))
                                .orTimeout(20, TimeUnit.SECONDS)
                                .join())
                        .isInstanceOf(Answer.Answered.class);
            }
            assertThat(client.outstanding()).isZero();
            assertThat(client.heldBack()).isZero();
            before.assertNotGrown();
            System.out.printf(Locale.ROOT, "%d answers of a lying agent%n", liar.answers());
        } finally {
            callbacks.shutdownNow();
        }
    }

    /** Many walks and requests at once, each of which must come to an answer whatever it is. */
    private static void round(SnmpClient client, LyingAgent liar) {
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            SnmpTarget target = target(liar.port(), 50);
            client.forget(target);
            answers.add(
                    i % 3 == 0
                            ? client.get(target, COLUMNS, Duration.ofSeconds(1))
                            : client.walk(target, COLUMNS, Duration.ofSeconds(1)));
        }
        answers.forEach(answer ->
                assertThat(answer.orTimeout(60, TimeUnit.SECONDS).join()).isNotNull());
    }

    private static SnmpTarget target(int port, int timeoutMillis) {
        return new SnmpTarget(
                "127.0.0.1",
                port,
                new SnmpCredentials.Community(SnmpVersion.V2C, "public"),
                Duration.ofMillis(timeoutMillis),
                0);
    }
}
