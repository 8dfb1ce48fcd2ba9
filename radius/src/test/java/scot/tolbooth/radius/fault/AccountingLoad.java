package scot.tolbooth.radius.fault;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import scot.tolbooth.radius.nas.SharedSecret;
import scot.tolbooth.radius.protocol.RadiusClient;
import scot.tolbooth.radius.protocol.RadiusClients;
import scot.tolbooth.radius.protocol.RadiusOutcome;
import scot.tolbooth.radius.protocol.Retransmission;

/**
 * Some NASes that report sessions, each report when it is due whether or not the ones before were acknowledged, and again
 * until it is, as NASes do: by primary and secondary in turn, where there are two. One report in twenty is sent once more
 * after it was acknowledged, as a new request.
 */
final class AccountingLoad implements AutoCloseable {

    private static final SharedSecret SECRET = new SharedSecret(RadiusProcess.SECRET);
    private static final int NASES = 4;
    private static final double ONCE_MORE = 0.05;
    private static final Retransmission TWICE = new Retransmission(2, Duration.ofMillis(700));

    final List<MadeSession> sessions = new ArrayList<>();
    final AtomicInteger acknowledged = new AtomicInteger();

    private final List<InetSocketAddress> servers;
    private final Random random;
    private final RadiusClients clients = new RadiusClients(new SecureRandom());
    private final List<RadiusClient> nases = new ArrayList<>();
    private final ScheduledExecutorService due = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean over;

    AccountingLoad(String name, int count, long seed, List<InetSocketAddress> servers) {
        this.servers = servers;
        this.random = new Random(seed);
        // NASes tell time in whole seconds.
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < count; i++) {
            sessions.add(MadeSession.of(name + "-" + i, i % NASES, now, random));
        }
        for (int i = 0; i < NASES; i++) {
            nases.add(clients.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        }
    }

    /** Sends all reports within the time, those of each session in their order. */
    void begin(Duration within) {
        for (MadeSession session : sessions) {
            long at = random.nextLong(within.toMillis() / 2);
            for (MadeSession.Report report : session.reports()) {
                boolean again = random.nextDouble() < ONCE_MORE;
                var unused = due.schedule(() -> send(session, report, again, 0), at, TimeUnit.MILLISECONDS);
                at += random.nextLong(within.toMillis() / 8);
            }
        }
    }

    int reports() {
        return sessions.stream().mapToInt(session -> session.reports().size()).sum();
    }

    /** Waits until everything is acknowledged. */
    void finish(Duration patience) {
        Awaitility.await("everything is acknowledged")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> acknowledged.get() == reports());
    }

    @Override
    public void close() {
        over = true;
        due.shutdownNow();
        clients.close();
    }

    private void send(MadeSession session, MadeSession.Report report, boolean again, int attempt) {
        report.sent = true;
        InetSocketAddress server = servers.get(attempt % servers.size());
        var unused = nases.get(session.nas())
                .send(server, SECRET, session.request(report), TWICE)
                .thenAccept(outcome -> {
                    if (outcome instanceof RadiusOutcome.Replied) {
                        settle(session, report, again);
                    } else if (!over) {
                        send(session, report, again, attempt + 1);
                    }
                });
    }

    private void settle(MadeSession session, MadeSession.Report report, boolean again) {
        if (!report.acknowledged) {
            report.acknowledged = true;
            acknowledged.incrementAndGet();
        }
        if (again && !over && !due.isShutdown()) {
            send(session, report, false, 0);
        }
    }
}
