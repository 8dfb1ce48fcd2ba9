package scot.tolbooth.collector.alarm;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets alarms that ended long ago, once an hour, on one node. */
final class AlarmPurge {

    private final AlarmBook book;
    private final AlarmSettings settings;
    private final LockingTaskExecutor locks;
    private final Clock clock;

    AlarmPurge(AlarmBook book, AlarmSettings settings, LockingTaskExecutor locks, Clock clock) {
        this.book = book;
        this.settings = settings;
        this.locks = locks;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void run() {
        locks.executeWithLock(
                (Runnable) () -> book.forget(clock.instant().minus(settings.kept())),
                new LockConfiguration(clock.instant(), "alarm-purge", Duration.ofMinutes(10), Duration.ofMinutes(30)));
    }
}
