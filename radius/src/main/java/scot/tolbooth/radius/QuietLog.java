package scot.tolbooth.radius;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Lets one line through and then is silent for a while, for what may happen with every packet. */
public final class QuietLog {

    private final long silence;
    private final AtomicLong nextAt = new AtomicLong(System.nanoTime());

    public QuietLog(Duration silence) {
        this.silence = silence.toNanos();
    }

    /** Logs, or does nothing where it has logged just now. */
    public void run(Runnable log) {
        long now = System.nanoTime();
        long next = nextAt.get();
        if (now - next >= 0 && nextAt.compareAndSet(next, now + silence)) {
            log.run();
        }
    }
}
