package scot.tolbooth.collector.poll;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Beats for {@link OwnPace} from a thread of its own, through those that deal with answers. It keeps its scheduler to
 * itself: one among the beans would stand in the place of the service's.
 */
final class PaceBeat implements AutoCloseable {

    private final ScheduledExecutorService beats;

    PaceBeat(OwnPace pace, Duration every, Executor through) {
        beats = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "own-pace");
            thread.setDaemon(true);
            return thread;
        });
        long nanos = every.toNanos();
        ScheduledFuture<?> unused =
                beats.scheduleAtFixedRate(() -> through.execute(pace::beat), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        beats.shutdownNow();
    }
}
