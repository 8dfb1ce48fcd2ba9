package scot.tolbooth.collector.poll;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether this process itself kept up. Who is late to look for an answer must not say that there was none. Its beat is
 * to come at even intervals, on the way on which answers come. Safe for use by many threads.
 */
final class OwnPace {

    private final long interval;
    private final long tolerated;
    private final LongSupplier nanos;
    private long lastBeat;
    private long lastDelay;
    private boolean everDelayed;

    /**
     * @param interval between two beats
     * @param tolerated how much later than that a beat may come
     * @param nanos a clock that only runs forward, in nanoseconds
     */
    OwnPace(Duration interval, Duration tolerated, LongSupplier nanos) {
        this.interval = interval.toNanos();
        this.tolerated = tolerated.toNanos();
        this.nanos = nanos;
        this.lastBeat = nanos.getAsLong();
    }

    synchronized void beat() {
        long now = nanos.getAsLong();
        if (isDelayed(now)) {
            everDelayed = true;
            lastDelay = now;
        }
        lastBeat = now;
    }

    /** A moment from which on to ask whether it kept up. */
    long mark() {
        return nanos.getAsLong();
    }

    /** Whether it kept up from that moment until now. */
    synchronized boolean keptSince(long mark) {
        boolean delayedSince = everDelayed && lastDelay - mark >= 0;
        return !delayedSince && !isDelayed(nanos.getAsLong());
    }

    private boolean isDelayed(long now) {
        return now - lastBeat > interval + tolerated;
    }
}
