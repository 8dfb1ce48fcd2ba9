package scot.tolbooth.collector.series;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Keeps points between those who measure and the store, so that measuring never waits. While the store is away they go
 * to a bounded spool on disk in their order, and are back-filled when it returns; where there is no room on disk they
 * stay in memory, and beyond that bound the oldest are dropped and counted.
 */
public final class SeriesBuffer implements TimeSeries, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesBuffer.class);
    private static final int BATCH = 5_000;
    private static final Duration FLUSH_ON_STOP = Duration.ofSeconds(5);

    private final SeriesStore store;
    private final SeriesSpool spool;
    private final BackFill backFill;
    private final Bounds bounds;
    private final Clock clock;
    private final Thread writer;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Point> waiting = new ArrayDeque<>();
    private List<Point> inFlight = List.of();
    private boolean stopping;
    private long written;
    private long dropped;
    private @Nullable Instant lastStored;
    private @Nullable String problem;

    SeriesBuffer(SeriesStore store, SeriesSpool spool, Bounds bounds, Clock clock) {
        this.store = store;
        this.spool = spool;
        this.backFill = new BackFill(store, spool, clock);
        this.bounds = bounds;
        this.clock = clock;
        this.writer = new Thread(this::run, "series-writer");
        writer.setDaemon(true);
    }

    /**
     * @param points that may wait in memory
     * @param pace of attempts while the store is away
     */
    record Bounds(int points, Pace pace) {}

    SeriesBuffer start() {
        writer.start();
        return this;
    }

    @Override
    public void write(Collection<Point> points) {
        lock.lock();
        try {
            waiting.addAll(points);
            dropOldest();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<Series> query(SeriesQuery query) {
        try {
            return store.query(query);
        } catch (DataAccessException away) {
            throw away;
        } catch (RuntimeException away) {
            // Each store has failures of its own; whoever asks knows those of a database.
            throw new DataAccessResourceFailureException("Measurements cannot be read: " + away.getMessage(), away);
        }
    }

    public SeriesHealth health() {
        lock.lock();
        try {
            return new SeriesHealth(
                    waiting.size() + inFlight.size(),
                    bounds.points(),
                    written,
                    dropped + spool.dropped(),
                    lastStored,
                    problem,
                    spool.health(),
                    store.note());
        } finally {
            lock.unlock();
        }
    }

    /** Stores what waits, for a few seconds at most, puts the rest on the disk and stops. */
    @Override
    public void close() {
        lock.lock();
        try {
            stopping = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            writer.join(FLUSH_ON_STOP.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        writer.interrupt();
        keep();
        int lost = health().waiting();
        if (lost > 0) {
            LOG.warn("{} measurements were not stored before the stop", lost);
        }
        store.close();
        spool.close();
    }

    private void run() {
        Duration pause = Duration.ZERO;
        long due = System.nanoTime();
        try {
            while (awaitWork(due)) {
                if (System.nanoTime() - due < 0) {
                    // Memory fills up before the store is to be tried again.
                    keep();
                } else {
                    pause = round() ? Duration.ZERO : bounds.pace().after(pause);
                    due = System.nanoTime() + pause.toNanos();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for something to do and for the pause to pass; false when it is time to stop. */
    private boolean awaitWork(long due) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = due - System.nanoTime();
            while (nanos > 0 && !stopping && !isFilling()) {
                nanos = changed.awaitNanos(nanos);
            }
            while (!stopping && waiting.isEmpty() && inFlight.isEmpty() && !backFill.isDue()) {
                changed.await();
            }
            // What is on the disk waits there for the next start.
            return !stopping || (problem == null && !(waiting.isEmpty() && inFlight.isEmpty()));
        } finally {
            lock.unlock();
        }
    }

    private boolean isFilling() {
        return waiting.size() > bounds.points() / 2 && spool.isUsable();
    }

    /** Some fresh points, and one step of back-filling; false if the store is away. */
    private boolean round() {
        boolean there = offerFresh() && backFill();
        if (!there) {
            keep();
        }
        return there;
    }

    private boolean offerFresh() {
        List<Point> batch = takeBatch();
        if (batch.isEmpty()) {
            return true;
        }
        backFill.note(batch);
        boolean there = offer(batch);
        if (there) {
            release();
        }
        return there;
    }

    private boolean backFill() {
        try {
            return backFill.step(this::offer);
        } catch (RuntimeException away) {
            // An edge as in offer: rolling up asks the store, too, and each store has failures of its own.
            away(String.valueOf(away.getMessage()));
            return false;
        }
    }

    /** Puts what is in memory on the disk, oldest first, as far as there is room. */
    private void keep() {
        for (List<Point> batch = takeBatch(); !batch.isEmpty() && spool.append(batch); batch = takeBatch()) {
            release();
        }
    }

    /** What waits longest: it counts as waiting until it is released. */
    private List<Point> takeBatch() {
        lock.lock();
        try {
            if (inFlight.isEmpty()) {
                List<Point> batch = new ArrayList<>(Math.min(BATCH, waiting.size()));
                while (batch.size() < BATCH && !waiting.isEmpty()) {
                    batch.add(waiting.remove());
                }
                inFlight = batch;
            }
            return inFlight;
        } finally {
            lock.unlock();
        }
    }

    private void release() {
        lock.lock();
        try {
            inFlight = List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Offers points; false if the store is away. */
    private boolean offer(List<Point> points) {
        try {
            store.store(points);
            finish(points.size(), 0);
            return true;
        } catch (UnacceptablePointsException refused) {
            LOG.warn("{} measurements were refused by the store: {}", points.size(), refused.getMessage());
            finish(0, points.size());
            return true;
        } catch (RuntimeException away) {
            // The edge: each store has failures of its own, and what could not be stored waits.
            away(String.valueOf(away.getMessage()));
            return false;
        }
    }

    private void finish(int stored, int refused) {
        lock.lock();
        try {
            if (problem != null) {
                LOG.info(
                        "Measurements are stored again; {} waited",
                        health().waiting() + spool.health().points());
            }
            written += stored;
            dropped += refused;
            lastStored = stored > 0 ? clock.instant() : lastStored;
            problem = null;
        } finally {
            lock.unlock();
        }
    }

    private void away(String reason) {
        lock.lock();
        try {
            if (problem == null) {
                LOG.warn("Measurements cannot be stored for now and are kept: {}", reason);
            }
            problem = reason;
        } finally {
            lock.unlock();
        }
    }

    private void dropOldest() {
        long excess = (long) waiting.size() + inFlight.size() - bounds.points();
        for (; excess > 0 && !waiting.isEmpty(); excess--) {
            waiting.remove();
            dropped++;
        }
    }
}
