package scot.tolbooth.collector.profile;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/** Looks every few seconds whether files of the operator's directory changed; network file systems do not tell. */
final class ProfileWatch implements SmartLifecycle {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final ProfileCatalogue catalogue;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> watching;

    ProfileWatch(ProfileCatalogue catalogue, TaskScheduler scheduler) {
        this.catalogue = catalogue;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        watching = scheduler.scheduleWithFixedDelay(catalogue::refresh, EVERY);
    }

    @Override
    public synchronized void stop() {
        if (watching != null) {
            watching.cancel(false);
            watching = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return watching != null;
    }
}
