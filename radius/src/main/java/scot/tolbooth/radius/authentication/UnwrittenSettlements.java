package scot.tolbooth.radius.authentication;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.radius.DatabaseAway;
import scot.tolbooth.radius.registrant.LastSeen;

/** What was decided while the database was away, until it is written down. Safe for use by many threads. */
final class UnwrittenSettlements {

    private static final Logger LOG = LoggerFactory.getLogger(UnwrittenSettlements.class);
    private static final int MOST = 100_000;
    private static final int BATCH = 256;

    private final JdbcSettlements store;
    private final LastSeen lastSeen;
    private final TransactionTemplate transactions;
    private final Deque<Settlement> waiting = new ArrayDeque<>();

    UnwrittenSettlements(JdbcSettlements store, LastSeen lastSeen, TransactionTemplate transactions) {
        this.store = store;
        this.lastSeen = lastSeen;
        this.transactions = transactions;
    }

    synchronized boolean isFull() {
        return waiting.size() >= MOST;
    }

    synchronized void add(Settlement settlement) {
        waiting.add(settlement);
        AuthenticationOutcome outcome = settlement.outcome();
        if (outcome.registrant() != null && outcome.isAccepted()) {
            lastSeen.note(outcome.registrant(), outcome.at());
        }
    }

    /** Writes them down, each grant once; where the database goes away again the rest waits on. */
    void write() {
        for (List<Settlement> batch = oldest(); !batch.isEmpty(); batch = oldest()) {
            try {
                writeTogether(batch);
            } catch (DataAccessException failure) {
                if (DatabaseAway.explains(failure)) {
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
                writeTogether(List.of(settlement));
            } catch (DataAccessException failure) {
                if (DatabaseAway.explains(failure)) {
                    throw failure;
                }
                LOG.error("What a request came to is refused by the database and lost: {}", failure.getMessage());
            }
        }
    }

    /** Whoever was forgotten since it was decided is not named. */
    private void writeTogether(List<Settlement> batch) {
        transactions.executeWithoutResult(status -> {
            store.begin();
            Set<UUID> known = store.known(batch);
            store.write(batch.stream().map(one -> one.ofKnown(known)).toList());
        });
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
