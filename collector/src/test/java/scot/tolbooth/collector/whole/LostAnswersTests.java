package scot.tolbooth.collector.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import scot.tolbooth.collector.snmp.Answer;
import scot.tolbooth.collector.snmp.AsyncSnmpClient;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpClient;
import scot.tolbooth.collector.snmp.SnmpLimits;
import scot.tolbooth.collector.snmp.SnmpTarget;
import scot.tolbooth.collector.whole.FaultyLines.Condition;

/** What a device of SNMPv3 is asked with after an answer got lost. */
class LostAnswersTests {

    private static final Oid SYS_NAME = Oid.of("1.3.6.1.2.1.1.5.0");
    private static final String NAME = "rtr";

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC);
    private final SimulatedRouter router = new SimulatedRouter(NAME, clock, true, List.of("wan0"));
    private final FaultyLines lines = new FaultyLines(1);
    private final int port = lines.open(NAME, router.port());
    private final ExecutorService callbacks = Executors.newFixedThreadPool(2);
    private final SnmpClient client = new AsyncSnmpClient(SnmpLimits.DEFAULT, callbacks, callbacks);

    @AfterEach
    void close() {
        client.close();
        lines.close();
        router.close();
        callbacks.shutdownNow();
    }

    @Test
    void afterOneLostAnswerItIsNotAskedAgainWhoItIs() {
        assertThat(get(2_000)).isInstanceOf(Answer.Answered.class);
        loseOne();
        long before = lines.asked();

        assertThat(get(2_000)).isInstanceOf(Answer.Answered.class);
        assertThat(lines.asked() - before).isEqualTo(1);
    }

    /** What it says of its clock is not believed when it seems to have gone back. */
    @Test
    void afterTwoItIsForItMayHaveStartedAnewAndForgottenHowOften() {
        assertThat(get(2_000)).isInstanceOf(Answer.Answered.class);
        router.reboot();
        loseOne();
        loseOne();

        assertThat(get(2_000)).isInstanceOf(Answer.Answered.class);
    }

    private void loseOne() {
        lines.set(NAME, Condition.CUT);
        assertThat(get(100)).isInstanceOf(Answer.TimedOut.class);
        lines.set(NAME, Condition.GOOD);
    }

    private Answer get(int timeoutMillis) {
        SnmpTarget target =
                new SnmpTarget("127.0.0.1", port, SimulatedRouter.USER, Duration.ofMillis(timeoutMillis), 0);
        return client.get(target, List.of(SYS_NAME))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
