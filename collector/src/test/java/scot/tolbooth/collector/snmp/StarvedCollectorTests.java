package scot.tolbooth.collector.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A collector that is kept from the processor finds answers that are older than its patience. */
class StarvedCollectorTests {

    private static final Oid SYS_NAME = Oid.of("1.3.6.1.2.1.1.5.0");
    private static final Duration PATIENCE = Duration.ofMillis(200);

    @Test
    void whatArrivedInTheMeantimeIsReadBeforeAnybodyIsCalledSilent() throws Exception {
        try (TestAgent one = TestAgent.start().with(SYS_NAME.toString(), "4", "one");
                TestAgent other = TestAgent.start().with(SYS_NAME.toString(), "4", "other");
                CommunityTransport transport = new CommunityTransport(1 << 20)) {
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            transport.send(at(one), request(), Duration.ofSeconds(30), 0, exchange -> {
                held.countDown();
                await(goOn);
            });
            await(held);
            CompletableFuture<Exchange> answer = new CompletableFuture<>();
            long asked = System.nanoTime();
            transport.send(at(other), request(), PATIENCE, 0, answer::complete);
            Awaitility.await().until(() -> other.requests() == 1 && System.nanoTime() - asked > 3 * PATIENCE.toNanos());
            goOn.countDown();

            assertThat(answer.get(20, TimeUnit.SECONDS)).isInstanceOf(Exchange.Response.class);
        }
    }

    private static InetSocketAddress at(TestAgent agent) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), agent.port());
    }

    private static CommunityRequest request() {
        return new CommunityRequest(
                1, "public".getBytes(StandardCharsets.US_ASCII), Question.GET, List.of(SYS_NAME), 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
