package scot.tolbooth.collector.snmp;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;

/**
 * How many notifications are taken: from one address ten a second and fifty at once, in all five hundred a second. Who
 * shouts is not heard, and nobody else notices.
 */
final class TrapRate {

    private static final double PER_SOURCE = 10;
    private static final double SOURCE_BURST = 50;
    private static final double IN_ALL = 500;
    private static final int MOST_SOURCES = 20_000;
    private static final double NANOS = 1e9;

    private final Map<InetAddress, Bucket> sources = new HashMap<>();
    private Bucket all = new Bucket(IN_ALL, Long.MIN_VALUE);

    private record Bucket(double left, long nanos) {

        Bucket filled(double rate, double most, long now) {
            double gained = nanos == Long.MIN_VALUE ? most : (now - nanos) / NANOS * rate;
            return new Bucket(Math.min(most, left + gained), now);
        }

        Bucket less() {
            return new Bucket(left - 1, nanos);
        }
    }

    /** Whether one more is taken. */
    synchronized boolean admits(InetAddress source, long nowNanos) {
        if (sources.size() > MOST_SOURCES) {
            sources.clear();
        }
        Bucket own =
                sources.getOrDefault(source, new Bucket(0, Long.MIN_VALUE)).filled(PER_SOURCE, SOURCE_BURST, nowNanos);
        all = all.filled(IN_ALL, IN_ALL, nowNanos);
        boolean admitted = own.left() >= 1 && all.left() >= 1;
        sources.put(source, admitted ? own.less() : own);
        all = admitted ? all.less() : all;
        return admitted;
    }
}
