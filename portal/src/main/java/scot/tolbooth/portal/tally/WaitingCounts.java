package scot.tolbooth.portal.tally;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.radius.QuietLog;

/**
 * Counts that wait in memory for some seconds, so that a flood of requests does not become one of writes, and for longer
 * while the database is away. Safe for use by many threads.
 *
 * @param <K> what is counted as one
 * @param <C> how often
 */
public final class WaitingCounts<K, C> {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingCounts.class);

    /** Some days of every result of hundreds of NASes. */
    private static final int MOST = 10_000;

    private final String what;
    private final BinaryOperator<C> sum;
    private final BiConsumer<K, C> store;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));
    private final Map<K, C> counts = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param what is counted, in the plural, for the log
     * @param sum of two counts of the same
     * @param store adds a count to those that are stored
     */
    public WaitingCounts(String what, BinaryOperator<C> sum, BiConsumer<K, C> store) {
        this.what = what;
        this.sum = sum;
        this.store = store;
    }

    public void add(K key, C count) {
        if (counts.size() >= MOST && !counts.containsKey(key)) {
            quietLog.run(() -> LOG.warn("Some {} are not counted: too many counts wait for the database", what));
            return;
        }
        counts.merge(key, count, sum);
    }

    /** As {@link #write}, but where the database is away only the log says so. */
    public void writeOrWait() {
        try {
            write();
        } catch (DataAccessException | TransactionException unavailable) {
            quietLog.run(() -> LOG.warn("Counts of {} wait to be written: {}", what, unavailable.getMessage()));
        }
    }

    /** Writes what waits, up to the first that cannot be written, which then waits again. */
    public void write() {
        for (K key : List.copyOf(counts.keySet())) {
            C count = counts.remove(key);
            if (count != null) {
                write(key, count);
            }
        }
    }

    private void write(K key, C count) {
        boolean written = false;
        try {
            store.accept(key, count);
            written = true;
        } finally {
            if (!written) {
                add(key, count);
            }
        }
    }
}
