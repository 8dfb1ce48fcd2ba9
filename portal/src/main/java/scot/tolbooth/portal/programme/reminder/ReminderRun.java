package scot.tolbooth.portal.programme.reminder;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;

/** Sends the day's reminders when it is time, from one node; later in the day where no node ran at that time. */
class ReminderRun {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Reminders reminders;
    private final LockingTaskExecutor oneNode;
    private final Clock clock;

    ReminderRun(Reminders reminders, LockingTaskExecutor oneNode, Clock clock) {
        this.reminders = reminders;
        this.oneNode = oneNode;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT1M")
    void run() {
        if (reminders.isDue()) {
            oneNode.executeWithLock(
                    (Runnable) this::send, new LockConfiguration(clock.instant(), "reminders", LONGEST, Duration.ZERO));
        }
    }

    /** Another node may have sent them before this one got the lock. */
    private void send() {
        if (reminders.isDue()) {
            reminders.send(ReminderDays.today(clock.instant()));
        }
    }
}
