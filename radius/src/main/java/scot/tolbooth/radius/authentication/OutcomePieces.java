package scot.tolbooth.radius.authentication;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.authentication.JdbcOutcomePieces.Piece;

/**
 * Keeps what requests came to in pieces: makes the next ones before they are needed, indexes one when it is full, and drops
 * those that are too old. Where none was made in time a spare one takes what comes, and nothing waits or is lost.
 */
class OutcomePieces {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomePieces.class);

    /** At the highest rate that was seen they last for a minute. */
    private static final int AHEAD = 4;

    private final JdbcOutcomePieces store;
    private final TransactionTemplate transactions;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(10));

    OutcomePieces(JdbcOutcomePieces store, TransactionTemplate transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Scheduled(initialDelay = 2_000, fixedDelay = 2_000)
    void keepRegularly() {
        try {
            keep();
        } catch (DataAccessException | TransactionException failure) {
            // Whoever reads them holds it up, or the database is away: it is tried again in a moment.
            quietLog.run(() -> LOG.warn("Pieces of outcomes cannot be prepared now: {}", failure.getMessage()));
        }
    }

    /** Each change is a transaction of its own, so that it holds others up for a moment only. */
    void keep() {
        long next = store.next();
        long current = next / JdbcOutcomePieces.SIZE;
        List<Piece> pieces = store.all();
        Set<Long> there = pieces.stream().map(Piece::number).collect(Collectors.toSet());
        for (long number = current + 1; number <= current + AHEAD; number++) {
            if (!there.contains(number)) {
                add(number);
            }
        }
        pieces.stream()
                .filter(piece -> piece.isFull(next) && !piece.indexed())
                .forEach(piece -> changing(piece, store::index));
    }

    /** Drops those of which everything is older. */
    void dropBefore(Instant limit) {
        long next = store.next();
        store.all().stream()
                .filter(piece -> piece.isFull(next) && store.isBefore(piece, limit))
                .forEach(piece -> changing(piece, store::drop));
    }

    private void add(long number) {
        changing(() -> {
            if (store.all().stream().noneMatch(piece -> piece.number() == number)) {
                store.add(number);
            }
        });
    }

    private void changing(Piece full, Consumer<Piece> change) {
        changing(() -> {
            if (store.all().contains(full)) {
                change.accept(full);
            }
        });
    }

    /** What is to be changed is looked up again: another node may have been quicker. */
    private void changing(Runnable change) {
        transactions.executeWithoutResult(status -> {
            if (store.begin()) {
                change.run();
            }
        });
    }
}
