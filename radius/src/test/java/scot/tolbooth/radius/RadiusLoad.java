package scot.tolbooth.radius;

import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.Attribute;
import scot.tolbooth.radius.protocol.AttributeType;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.RadiusRequest;
import scot.tolbooth.radius.protocol.Retransmission;

/**
 * Measures accepts and accounting records per second over loopback, with the client in the same process. Its name keeps
 * it out of the build; {@code mvn -pl inventory,radius -Dtest=RadiusLoad -Dsurefire.failIfNoSpecifiedTests=false
 * -Dtolbooth.benchmark.requests=10000 test} runs it.
 */
class RadiusLoad {

    private static final SharedSecret SECRET = new SharedSecret(RunningRadius.SECRET);
    private static final int ROUNDS = 3;
    private static final int UNDER_WAY = 100;

    @Test
    void acceptsAndStarts() throws InterruptedException {
        int count = Integer.getInteger("tolbooth.benchmark.requests", 10_000);
        try (RunningRadius radius =
                        RunningRadius.start(java.util.Map.of("tolbooth.radius.requests-per-second", "1000000"));
                RadiusClients clients = new RadiusClients(new SecureRandom());
                RadiusClient nas = clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            for (int round = 1; round <= ROUNDS; round++) {
                accept(radius, nas, count);
                start(radius, nas, round, count);
            }
        }
    }

    private static void accept(RunningRadius radius, RadiusClient nas, int count) throws InterruptedException {
        UUID someone = radius.registrant("load@example.org").id();
        List<IssuedGrant> grants = Stream.generate(() -> radius.grant(someone, null, null))
                .limit(count)
                .toList();
        run(
                "accepts",
                count,
                i -> nas.send(radius.authentication(), SECRET, access(grants.get(i)), Retransmission.USUAL));
    }

    private static void start(RunningRadius radius, RadiusClient nas, int round, int count)
            throws InterruptedException {
        run("starts", count, i -> nas.send(radius.accounting(), SECRET, start(round + "-" + i), Retransmission.USUAL));
    }

    private static void run(String what, int count, IntFunction<CompletableFuture<RadiusOutcome>> send)
            throws InterruptedException {
        Semaphore room = new Semaphore(UNDER_WAY);
        List<CompletableFuture<RadiusOutcome>> outcomes = new ArrayList<>();
        long cpu = processCpu();
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            room.acquire();
            outcomes.add(send.apply(i).whenComplete((outcome, failure) -> room.release()));
        }
        long answered = outcomes.stream()
                .map(CompletableFuture::join)
                .filter(RadiusOutcome.Replied.class::isInstance)
                .count();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpuMicros = (processCpu() - cpu) / 1e3 / count;
        System.out.printf(
                Locale.ROOT,
                "%-8s %d of %d answered, %.0f/s, %.0f us CPU each (client included, database apart)%n",
                what,
                answered,
                count,
                count / seconds,
                cpuMicros);
    }

    private static RadiusRequest access(IssuedGrant grant) {
        return RadiusRequest.access(List.of(Attribute.text(AttributeType.USER_NAME, grant.username())))
                .withPap(grant.password());
    }

    private static RadiusRequest start(String session) {
        return RadiusRequest.accounting(List.of(
                Attribute.number(AttributeType.ACCT_STATUS_TYPE, 1),
                Attribute.text(AttributeType.ACCT_SESSION_ID, session)));
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
