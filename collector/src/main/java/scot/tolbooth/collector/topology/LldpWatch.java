package scot.tolbooth.collector.topology;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;

/** Takes what LLDP shows out of the latest readings, on one collector, as often as neighbours are read. */
final class LldpWatch {

    private final ParentProposals proposals;
    private final LockingTaskExecutor locks;
    private final Clock clock;

    LldpWatch(ParentProposals proposals, LockingTaskExecutor locks, Clock clock) {
        this.proposals = proposals;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT15M")
    void run() {
        locks.executeWithLock(
                (Runnable) proposals::refresh,
                new LockConfiguration(clock.instant(), "lldp-links", Duration.ofMinutes(10), Duration.ofMinutes(1)));
    }
}
