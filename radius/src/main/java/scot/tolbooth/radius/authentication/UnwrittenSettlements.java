package scot.tolbooth.radius.authentication;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What was decided while the database was away, until it is written down. Safe for use by many threads. */
final class UnwrittenSettlements {

    private static final Logger LOG = LoggerFactory.getLogger(UnwrittenSettlements.class);
    private static final int MOST = 100_000;
    private static final int BATCH = 256;

    private final JdbcSettlements store;
    private final Deque<Settlement> waiting = new ArrayDeque<>();

    UnwrittenSettlements(JdbcSettlements store) {
        this.store = store;
    }

    synchronized boolean isFull() {
        return waiting.size() >= MOST;
    }

    synchronized void add(Settlement settlement) {
        waiting.add(settlement);
    }

    /** Writes them down, each grant once; where the database goes away again the rest waits on. */
    void write() {
        for (List<Settlement> batch = oldest(); !batch.isEmpty(); batch = oldest()) {
            try {
                store.write(batch);
            } catch (DataAccessException failure) {
                if (Standby.isAway(failure)) {
                    throw failure;
                }
                writeEach(batch);
            }
            remove(batch.size());
        }
    }

    private void writeEach(List<Settlement> batch) {
        for (Settlement settlement : batch) {
            try {
                store.write(List.of(settlement));
            } catch (DataAccessException failure) {
                if (Standby.isAway(failure)) {
                    throw failure;
                }
                LOG.error("What a request came to is refused by the database and lost: {}", failure.getMessage());
            }
        }
    }

    private synchronized List<Settlement> oldest() {
        return waiting.stream().limit(BATCH).toList();
    }

    private synchronized void remove(int count) {
        for (int i = 0; i < count; i++) {
            waiting.remove();
        }
    }
}
