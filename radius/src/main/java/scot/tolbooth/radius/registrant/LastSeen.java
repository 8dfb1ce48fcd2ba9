package scot.tolbooth.radius.registrant;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.inventory.database.Patience;
import scot.tolbooth.radius.QuietLog;

/**
 * Notes when people sign in: to the hour, for questions that retention asks in months. What was noted is in the database
 * some seconds later, and when the service stops; a killed one loses those seconds. Safe for use by many threads.
 */
public final class LastSeen implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LastSeen.class);

    private static final Duration PRECISION = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    /** Some ten megabytes; whoever is not among them is written again. */
    private static final int MOST_KNOWN = 100_000;

    /** While the database is away. */
    private static final int MOST_WAITING = 200_000;

    /** Whoever stops the service does not wait longer for each answer of the database. */
    private static final Duration STOP_WAITS = Duration.ofSeconds(4);

    private final JdbcLastSeen store;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));
    private final Map<UUID, Instant> known = new LinkedHashMap<>();
    private Map<UUID, Instant> waiting = new HashMap<>();

    LastSeen(JdbcClient jdbc) {
        this.store = new JdbcLastSeen(jdbc);
    }

    /** Takes note that somebody has signed in. */
    public synchronized void note(UUID registrant, Instant at) {
        Instant before = known.get(registrant);
        if ((before == null || !at.isBefore(before.plus(PRECISION))) && waiting.size() < MOST_WAITING) {
            known.put(registrant, at);
            if (known.size() > MOST_KNOWN) {
                known.remove(known.keySet().iterator().next());
            }
            waiting.put(registrant, at);
        }
    }

    /** Writes down what was noted, or leaves it for the next time. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 5_000)
    public void write() {
        Map<UUID, Instant> taken = take();
        try {
            write(taken);
        } catch (DataAccessException | TransactionException failure) {
            quietLog.run(() -> LOG.warn("When people were last seen is written later: {}", failure.getMessage()));
            putBack(taken);
        }
    }

    @Override
    public void close() {
        Patience.within(STOP_WAITS, () -> write());
    }

    private synchronized Map<UUID, Instant> take() {
        Map<UUID, Instant> taken = waiting;
        waiting = new HashMap<>();
        return taken;
    }

    /** Who does not fit in is noted again when they sign in an hour later. */
    private synchronized void putBack(Map<UUID, Instant> taken) {
        taken.forEach((registrant, at) -> {
            if (waiting.size() < MOST_WAITING) {
                waiting.putIfAbsent(registrant, at);
            }
        });
    }

    private void write(Map<UUID, Instant> seen) {
        List<Map.Entry<UUID, Instant>> ordered =
                seen.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        for (int from = 0; from < ordered.size(); from += BATCH) {
            store.write(ordered.subList(from, Math.min(ordered.size(), from + BATCH)));
        }
    }
}
