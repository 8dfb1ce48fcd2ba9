package scot.tolbooth.radius.protocol;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Answers requests, a few at once. Where too many wait the one that has waited longest goes: its NAS will soon give it
 * up, or has (RFC 5080 section 2.2.3).
 */
final class Workers {

    private final ThreadPoolExecutor threads;

    Workers(RadiusSettings settings) {
        AtomicInteger count = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                settings.workers(),
                settings.workers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(settings.queue()),
                task -> new Thread(task, "radius-" + count.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Something to do that may have to be given up. */
    interface Task extends Runnable {

        /** Called instead of {@link #run}, on the thread of a later task's sender. */
        void shed();
    }

    /** Does it on a worker, at the expense of what has waited longest. */
    void take(Task task) {
        for (boolean taken = false; !taken; ) {
            taken = offer(task);
            if (!taken) {
                shedOldest();
            }
        }
    }

    private boolean offer(Task task) {
        try {
            threads.execute(task);
            return true;
        } catch (RejectedExecutionException full) {
            if (threads.isShutdown()) {
                task.shed();
                return true;
            }
            return false;
        }
    }

    private void shedOldest() {
        if (threads.getQueue().poll() instanceof Task oldest) {
            oldest.shed();
        }
    }

    void shutdown() {
        threads.shutdown();
    }
}
