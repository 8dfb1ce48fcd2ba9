package scot.tolbooth.collector.state;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;

/** Notes every half minute, on one collector, which retired access points were seen again. */
final class ReturnWatch {

    private final RetiredAccessPoints retired;
    private final LockingTaskExecutor locks;
    private final Clock clock;

    ReturnWatch(RetiredAccessPoints retired, LockingTaskExecutor locks, Clock clock) {
        this.retired = retired;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT30S")
    void run() {
        locks.executeWithLock(
                (Runnable) retired::takeBackWhatWasSeen,
                new LockConfiguration(
                        clock.instant(), "access-point-returns", Duration.ofMinutes(5), Duration.ofSeconds(10)));
    }
}
