package scot.tolbooth.collector.poll;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/** Ticks the poller every second while the service runs. */
final class PollLoop implements SmartLifecycle {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Poller poller;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> ticking;

    PollLoop(Poller poller, TaskScheduler scheduler) {
        this.poller = poller;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        ticking = scheduler.scheduleWithFixedDelay(poller::tick, TICK);
    }

    @Override
    public synchronized void stop() {
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
            poller.flush();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return ticking != null;
    }
}
