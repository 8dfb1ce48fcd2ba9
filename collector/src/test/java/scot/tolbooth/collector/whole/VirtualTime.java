package scot.tolbooth.collector.whole;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

/**
 * A clock that stands still until a test moves it, and the scheduler that goes by it: what is due runs in order on the
 * thread that moves the clock.
 */
public final class VirtualTime extends Clock implements TaskScheduler {

    private final PriorityQueue<Task> tasks = new PriorityQueue<>();
    private volatile Instant now;
    private long number;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    /** Moves the clock, and runs everything that is due by then at its own moment. */
    public void advanceTo(Instant to) {
        for (Task task = next(to); task != null; task = next(to)) {
            now = task.at.isAfter(now) ? task.at : now;
            task.runOnce();
        }
        now = to;
    }

    /** As if the process had died: nothing that was planned runs any more. */
    synchronized void forgetTasks() {
        tasks.clear();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Clock getClock() {
        return this;
    }

    @Override
    public @Nullable ScheduledFuture<?> schedule(Runnable work, Trigger trigger) {
        Instant first = trigger.nextExecution(new SimpleTriggerContext(this));
        return first == null ? null : add(work, first, null, trigger);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, Instant startTime) {
        return add(work, startTime, null, null);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, Instant startTime, Duration period) {
        return add(work, startTime, period, null);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable work, Duration period) {
        return add(work, now, period, null);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, Instant startTime, Duration delay) {
        return add(work, startTime, delay, null);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable work, Duration delay) {
        return add(work, now, delay, null);
    }

    private synchronized Task add(Runnable work, Instant at, @Nullable Duration every, @Nullable Trigger trigger) {
        Task task = new Task(work, at, number++, every, trigger);
        tasks.add(task);
        return task;
    }

    private synchronized @Nullable Task next(Instant to) {
        Task first = tasks.peek();
        return first == null || first.at.isAfter(to) ? null : tasks.remove();
    }

    private final class Task extends FutureTask<Void> implements RunnableScheduledFuture<Void> {

        private final long order;
        private final @Nullable Duration every;
        private final @Nullable Trigger trigger;
        private Instant at;

        private Task(Runnable work, Instant at, long order, @Nullable Duration every, @Nullable Trigger trigger) {
            super(work, null);
            this.at = at;
            this.order = order;
            this.every = every;
            this.trigger = trigger;
        }

        private void runOnce() {
            if (every == null && trigger == null) {
                run();
            } else if (runAndReset()) {
                Instant next = next();
                if (next != null) {
                    at = next;
                    synchronized (VirtualTime.this) {
                        tasks.add(this);
                    }
                }
            }
        }

        private @Nullable Instant next() {
            if (every != null) {
                return now.plus(every);
            }
            SimpleTriggerContext context = new SimpleTriggerContext(VirtualTime.this);
            context.update(at, at, now);
            return trigger == null ? null : trigger.nextExecution(context);
        }

        @Override
        public boolean isPeriodic() {
            return every != null || trigger != null;
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(now, at));
        }

        @Override
        public int compareTo(Delayed other) {
            Task task = (Task) other;
            int byTime = at.compareTo(task.at);
            return byTime == 0 ? Long.compare(order, task.order) : byTime;
        }
    }
}
