package scot.tolbooth.portal.staff;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down whoever tries passwords: per address, and per account from one address. An account is never limited as
 * such, so that nobody can lock its owner out from elsewhere. Safe for use by many threads.
 */
final class AttemptLimits {

    private static final int MOST_KEPT = 10_000;

    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEPT;
        }
    };

    AttemptLimits(Clock clock) {
        this.time = new ClockMeter(clock);
    }

    /** How long to wait before an attempt would be looked at; empty where there is no need. */
    synchronized Optional<Duration> waitingTime(String address, String account) {
        Duration longest = max(untilNext(ofAddress(address)), untilNext(ofAccount(address, account)));
        return longest.isZero() ? Optional.empty() : Optional.of(longest);
    }

    synchronized void failed(String address, String account) {
        ofAddress(address).tryConsume(1);
        ofAccount(address, account).tryConsume(1);
    }

    synchronized void succeeded(String address, String account) {
        buckets.remove(address + " " + account);
    }

    /** 30 at once, then one every 6 seconds: an office behind one address still gets in. */
    private Bucket ofAddress(String address) {
        return bucket(address, 30, Duration.ofSeconds(6));
    }

    /** 5 at once, then one every 15 seconds. */
    private Bucket ofAccount(String address, String account) {
        return bucket(address + " " + account, 5, Duration.ofSeconds(15));
    }

    private Bucket bucket(String key, int atOnce, Duration refill) {
        return buckets.computeIfAbsent(
                key,
                absent -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillIntervally(1, refill))
                        .withCustomTimePrecision(time)
                        .build());
    }

    private static Duration untilNext(Bucket bucket) {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Lets a test move the time. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
