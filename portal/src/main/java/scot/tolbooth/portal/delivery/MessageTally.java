package scot.tolbooth.portal.delivery;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import scot.tolbooth.radius.QuietLog;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Counts what was refused by which limit and what came in, by day. Counts wait in memory for some seconds, so that a flood
 * of requests does not become one of writes. Safe for use by many threads.
 */
public class MessageTally implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MessageTally.class);

    private final JdbcMessageDays store;
    private final Clock clock;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));
    private final Map<Key, Long> counts = new ConcurrentHashMap<>();

    MessageTally(JdbcMessageDays store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is counted as one. */
    record Key(LocalDate day, String channel, String what) {}

    /** Counts a code that was not sent. */
    public void count(ContactKind channel, Limit limit) {
        count(channel.word(), limit.word());
    }

    /** Counts something that came in. */
    public void count(Heard heard) {
        count("", heard.word());
    }

    private void count(String channel, String what) {
        counts.merge(new Key(LocalDate.ofInstant(clock.instant(), LONDON), channel, what), 1L, Long::sum);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void writeRegularly() {
        try {
            write();
        } catch (DataAccessException | TransactionException unavailable) {
            quietLog.run(() -> LOG.warn("Counts of messages wait to be written: {}", unavailable.getMessage()));
        }
    }

    /** Writes what waits, up to the first that cannot be written, which then waits again. */
    void write() {
        for (Key key : List.copyOf(counts.keySet())) {
            Long times = counts.remove(key);
            if (times != null) {
                write(key, times);
            }
        }
    }

    private void write(Key key, long times) {
        try {
            store.add(key, times);
        } catch (DataAccessException | TransactionException unavailable) {
            counts.merge(key, times, Long::sum);
            throw unavailable;
        }
    }

    @Override
    public void destroy() {
        writeRegularly();
    }
}
