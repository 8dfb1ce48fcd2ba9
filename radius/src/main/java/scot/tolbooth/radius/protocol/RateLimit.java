package scot.tolbooth.radius.protocol;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import scot.tolbooth.radius.nas.NasName;

/**
 * How many new requests each NAS may send, so that one that runs wild does not take the service from the others. A token
 * bucket that holds two seconds' worth. Safe for use by many threads.
 */
final class RateLimit {

    private static final double BURST_SECONDS = 2;
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final Map<NasName, Bucket> buckets = new ConcurrentHashMap<>();

    RateLimit(int perSecond) {
        this.perSecond = perSecond;
    }

    private record Bucket(double tokens, long at) {}

    /** @param nanos of a clock that never goes back */
    boolean admits(NasName nas, long nanos) {
        boolean[] admitted = new boolean[1];
        buckets.compute(nas, (same, bucket) -> {
            double tokens = bucket == null
                    ? BURST_SECONDS * perSecond
                    : Math.min(
                            BURST_SECONDS * perSecond,
                            bucket.tokens() + (nanos - bucket.at()) / NANOS_PER_SECOND * perSecond);
            admitted[0] = tokens >= 1;
            return new Bucket(admitted[0] ? tokens - 1 : tokens, nanos);
        });
        return admitted[0];
    }
}
