package scot.tolbooth.radius.accounting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Commits many items in one transaction: those that come while one transaction runs share the next. An item that spoils
 * a batch fails alone.
 *
 * @param <T> what is committed
 */
public final class GroupCommit<T> implements AutoCloseable {

    private static final int CAPACITY = 4_096;
    private static final int LARGEST_BATCH = 256;
    private static final long CLOSE_MILLIS = 5_000;

    private final BlockingQueue<Waiting<T>> queue = new LinkedBlockingQueue<>(CAPACITY);
    private final Consumer<List<T>> commit;
    private final Predicate<RuntimeException> isHopeless;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts its thread.
     *
     * @param commit makes a batch durable, or throws
     * @param isHopeless tells failures that would befall each item alone too
     */
    public GroupCommit(String name, Consumer<List<T>> commit, Predicate<RuntimeException> isHopeless) {
        this.commit = commit;
        this.isHopeless = isHopeless;
        this.thread = new Thread(this::run, name);
        thread.start();
    }

    private record Waiting<T>(T item, CompletableFuture<Void> done) {}

    /** Completes once the item is durable, or fails. */
    public CompletableFuture<Void> add(T item) {
        Waiting<T> waiting = new Waiting<>(item, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("too much is waiting to be written"));
        }
        return waiting.done();
    }

    /** Commits what is waiting, then ends. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed || !queue.isEmpty()) {
                Waiting<T> first = queue.poll(100, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<Waiting<T>> batch = new ArrayList<>();
                    batch.add(first);
                    queue.drainTo(batch, LARGEST_BATCH - 1);
                    commit(batch);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<Waiting<T>> batch) {
        try {
            commit.accept(batch.stream().map(Waiting::item).toList());
            batch.forEach(waiting -> waiting.done().complete(null));
        } catch (RuntimeException failure) {
            if (batch.size() == 1 || isHopeless.test(failure)) {
                batch.forEach(waiting -> waiting.done().completeExceptionally(failure));
            } else {
                batch.forEach(waiting -> commit(List.of(waiting)));
            }
        }
    }
}
