package scot.tolbooth.portal.account;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many may come back from an identity provider at once from one network address, and in all: each of them makes this
 * service ask it. Each node counts for itself. Safe for use by many threads.
 */
final class ReturnLimit {

    private static final int MOST_KEPT = 10_000;
    /** A library is behind one address. */
    private static final int PER_ADDRESS = 60;

    private static final int IN_ALL = 600;
    private static final Duration REFILL = Duration.ofMinutes(10);

    private final TimeMeter time;
    private final Bucket all;
    private final Map<String, Bucket> addresses = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEPT;
        }
    };

    ReturnLimit(Clock clock) {
        this.time = new ClockMeter(clock);
        this.all = bucket(IN_ALL);
    }

    /** Whether one more from that address may. */
    synchronized boolean allows(String address) {
        return addresses.computeIfAbsent(address, absent -> bucket(PER_ADDRESS)).tryConsume(1) && all.tryConsume(1);
    }

    private Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, REFILL))
                .withCustomTimePrecision(time)
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
