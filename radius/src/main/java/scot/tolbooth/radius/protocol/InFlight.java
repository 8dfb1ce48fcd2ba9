package scot.tolbooth.radius.protocol;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts the requests that are being answered, and waits for the last of them when the service stops. */
final class InFlight {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition none = lock.newCondition();
    private int count;
    private boolean closed;

    /** Counts one in, if it may still be answered. */
    boolean begin() {
        lock.lock();
        try {
            if (!closed) {
                count++;
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    void end() {
        lock.lock();
        try {
            count--;
            none.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing more begin, and waits until all have ended or the time is over. */
    void close(Duration atMost) {
        lock.lock();
        try {
            closed = true;
            long left = atMost.toNanos();
            while (count > 0 && left > 0) {
                left = none.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
