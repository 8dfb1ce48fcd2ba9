package scot.tolbooth.radius;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Commits many items in one transaction: those that come while one transaction runs share the next. Where many come at
 * once it waits a moment for more, for what a transaction costs is shared by all that are in it. An item that spoils
 * a batch fails alone. Where too many wait the one that has waited longest goes: its NAS will soon give it up, or has (RFC
 * 5080 section 2.2.3).
 *
 * @param <T> what is committed
 */
public final class GroupCommit<T> implements AutoCloseable {

    private static final int LARGEST_BATCH = 512;
    private static final long CLOSE_MILLIS = 5_000;

    /** After so many together, most of those who waited for them have more to send. */
    private static final int CROWD = 6;

    /** For how long the next are waited for then. */
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Deque<Waiting<T>> queue = new ArrayDeque<>();
    private final int capacity;
    private final Consumer<List<T>> commit;
    private final Predicate<RuntimeException> isHopeless;
    private final Thread thread;
    private boolean closed;
    /** How many must be waiting for the thread to go on. */
    private int wanted = 1;
    /** How many it took last. Of the thread alone. */
    private int taken;

    /**
     * Starts its thread.
     *
     * @param capacity how many may wait
     * @param commit makes a batch durable, or throws
     * @param isHopeless tells failures that would befall each item alone too
     */
    public GroupCommit(String name, int capacity, Consumer<List<T>> commit, Predicate<RuntimeException> isHopeless) {
        this.capacity = capacity;
        this.commit = commit;
        this.isHopeless = isHopeless;
        this.thread = new Thread(this::run, name);
        thread.start();
    }

    private record Waiting<T>(T item, CompletableFuture<Void> done) {

        void giveUp() {
            done.completeExceptionally(new RejectedExecutionException("too much is waiting to be written"));
        }
    }

    /** Completes once the item is durable, or fails. Does not wait. */
    public CompletableFuture<Void> add(T item) {
        Waiting<T> added = new Waiting<>(item, new CompletableFuture<>());
        Waiting<T> excess = queue(added);
        if (excess != null) {
            excess.giveUp();
        }
        return added.done();
    }

    /** Returns what has to go for it; absent where there was room. */
    private @Nullable Waiting<T> queue(Waiting<T> added) {
        lock.lock();
        try {
            if (closed) {
                return added;
            }
            Waiting<T> excess = queue.size() < capacity ? null : queue.pollFirst();
            queue.addLast(added);
            if (queue.size() >= wanted) {
                more.signal();
            }
            return excess;
        } finally {
            lock.unlock();
        }
    }

    /** Commits what is waiting, then ends. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            more.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (List<Waiting<T>> batch = next(); !batch.isEmpty(); batch = next()) {
                commit(batch);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the next items; none where it is closed and all are committed. */
    private List<Waiting<T>> next() throws InterruptedException {
        lock.lock();
        try {
            awaitCompany();
            while (queue.isEmpty() && !closed) {
                more.await();
            }
            List<Waiting<T>> batch = new ArrayList<>(Math.min(queue.size(), LARGEST_BATCH));
            while (batch.size() < LARGEST_BATCH && !queue.isEmpty()) {
                batch.add(queue.removeFirst());
            }
            taken = batch.size();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** After a crowd: until there are twice as many, or for a moment. */
    private void awaitCompany() throws InterruptedException {
        wanted = taken < CROWD ? 1 : Math.min(LARGEST_BATCH, Math.min(capacity, 2 * taken));
        long left = LONGEST_PAUSE;
        while (wanted > 1 && queue.size() < wanted && !closed && left > 0) {
            left = more.awaitNanos(left);
        }
        wanted = 1;
    }

    private void commit(List<Waiting<T>> batch) {
        try {
            commit.accept(batch.stream().map(Waiting::item).toList());
            batch.forEach(waiting -> waiting.done().complete(null));
        } catch (RuntimeException failure) {
            // Whatever it is: those who wait must hear of it, and those behind them must have their turn.
            if (batch.size() == 1 || isHopeless.test(failure)) {
                batch.forEach(waiting -> waiting.done().completeExceptionally(failure));
            } else {
                batch.forEach(waiting -> commit(List.of(waiting)));
            }
        } catch (OutOfMemoryError | StackOverflowError failure) {
            // Without this thread nothing would ever be committed again.
            batch.forEach(waiting -> waiting.done().completeExceptionally(failure));
        }
    }
}
