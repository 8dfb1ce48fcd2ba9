package scot.tolbooth.collector.series;

import io.micrometer.core.instrument.MeterRegistry;
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
 * Keeps points between those who measure and the store, so that measuring never waits. While the store is away they are
 * kept in order and offered again; beyond the bound the oldest are dropped and counted.
 */
public final class SeriesBuffer implements TimeSeries, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SeriesBuffer.class);
    private static final int BATCH = 5_000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration FLUSH_ON_STOP = Duration.ofSeconds(5);

    private final SeriesStore store;
    private final int capacity;
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

    SeriesBuffer(SeriesStore store, int capacity, Clock clock, MeterRegistry meters) {
        this.store = store;
        this.capacity = capacity;
        this.clock = clock;
        this.writer = new Thread(this::run, "series-writer");
        writer.setDaemon(true);
        meters.gauge(
                "tolbooth.series.points.waiting",
                this,
                buffer -> buffer.health().waiting());
        meters.more()
                .counter(
                        "tolbooth.series.points.written",
                        List.of(),
                        this,
                        buffer -> buffer.health().written());
        meters.more()
                .counter(
                        "tolbooth.series.points.dropped",
                        List.of(),
                        this,
                        buffer -> buffer.health().dropped());
    }

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
            return new SeriesHealth(waiting.size() + inFlight.size(), capacity, written, dropped, lastStored, problem);
        } finally {
            lock.unlock();
        }
    }

    /** Stores what waits, for a few seconds at most, and stops. */
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
        int lost = health().waiting();
        if (lost > 0) {
            LOG.warn("{} measurements were not stored before the stop", lost);
        }
        store.close();
    }

    private void run() {
        Duration pause = Duration.ZERO;
        try {
            while (takeBatch(pause)) {
                pause = offer() ? Duration.ZERO : longer(pause);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for points and for the pause to pass; false when there is nothing left to do. */
    private boolean takeBatch(Duration pause) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = pause.toNanos();
            while (nanos > 0 && !stopping) {
                nanos = changed.awaitNanos(nanos);
            }
            while (waiting.isEmpty() && inFlight.isEmpty()) {
                if (stopping) {
                    return false;
                }
                changed.await();
            }
            if (stopping && !pause.isZero()) {
                return false;
            }
            if (inFlight.isEmpty()) {
                List<Point> batch = new ArrayList<>(Math.min(BATCH, waiting.size()));
                while (batch.size() < BATCH && !waiting.isEmpty()) {
                    batch.add(waiting.remove());
                }
                inFlight = batch;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Offers the batch in flight; false if the store is away. This is the edge where its failures are caught. */
    private boolean offer() {
        try {
            store.store(inFlight);
            finish(inFlight.size(), 0);
            return true;
        } catch (UnacceptablePointsException refused) {
            LOG.warn("{} measurements were refused by the store: {}", inFlight.size(), refused.getMessage());
            finish(0, inFlight.size());
            return true;
        } catch (RuntimeException away) {
            away(String.valueOf(away.getMessage()));
            return false;
        }
    }

    private void finish(int stored, int refused) {
        lock.lock();
        try {
            if (problem != null) {
                LOG.info("Measurements are stored again; {} waited", waiting.size() + inFlight.size());
            }
            written += stored;
            dropped += refused;
            lastStored = stored > 0 ? clock.instant() : lastStored;
            problem = null;
            inFlight = List.of();
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
        long excess = (long) waiting.size() + inFlight.size() - capacity;
        for (; excess > 0 && !waiting.isEmpty(); excess--) {
            waiting.remove();
            dropped++;
        }
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return pause.isZero() ? FIRST_PAUSE : doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
