package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import scot.tolbooth.inventory.device.SnmpVersion;

/** In what size each agent is asked, as its answers taught. */
final class BulkSizes {

    /** How long an agent is asked in a smaller size before the larger is tried again: a few answers may just be lost. */
    private static final long SMALL_FOR_NANOS = Duration.ofHours(1).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Learned> learned = new ConcurrentHashMap<>();

    BulkSizes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    BulkSize of(SnmpTarget target) {
        if (target.credentials().version() == SnmpVersion.V1) {
            return BulkSize.SINGLE;
        }
        Learned known = learned.isEmpty() ? null : learned.get(target.toString());
        return known == null
                ? BulkSize.LARGE
                : nanoTime.getAsLong() - known.nanos < SMALL_FOR_NANOS ? known.size : known.size.larger();
    }

    /**
     * An agent answered in a size.
     *
     * @param shrunk whether it did not in a larger one just before
     */
    void bore(SnmpTarget target, BulkSize size, boolean shrunk) {
        if (shrunk || (!learned.isEmpty() && isLargerThanLearned(target, size))) {
            learned.put(target.toString(), new Learned(size, nanoTime.getAsLong()));
        }
    }

    void forget(SnmpTarget target) {
        learned.remove(target.toString());
    }

    private boolean isLargerThanLearned(SnmpTarget target, BulkSize size) {
        Learned known = learned.get(target.toString());
        return known != null && size.compareTo(known.size) < 0;
    }

    /** In what size an agent is asked, and since when. */
    private record Learned(BulkSize size, long nanos) {}
}
