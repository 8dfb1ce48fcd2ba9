package scot.tolbooth.collector.ping;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pings round after round from one collector, on a thread of its own: a round may take most of its interval. */
final class PingLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PingLoop.class);
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(10);

    private final PingRound round;
    private final LockingTaskExecutor oneNode;
    private final Duration interval;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread own = new Thread(task, "icmp");
        own.setDaemon(true);
        return own;
    });

    PingLoop(PingRound round, LockingTaskExecutor oneNode, Duration interval, Clock clock) {
        this.round = round;
        this.oneNode = oneNode;
        this.interval = interval;
        this.clock = clock;
    }

    void start() {
        var unused = thread.scheduleAtFixedRate(this::once, 1, interval.toSeconds(), TimeUnit.SECONDS);
    }

    private void once() {
        try {
            oneNode.executeWithLock(
                    (Runnable) round::run,
                    new LockConfiguration(clock.instant(), "icmp", LONGEST_ROUND, interval.dividedBy(2)));
        } catch (RuntimeException failure) {
            // The edge of the loop: one that is thrown out of it would be its last round.
            LOG.warn("Devices could not be pinged this time", failure);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
