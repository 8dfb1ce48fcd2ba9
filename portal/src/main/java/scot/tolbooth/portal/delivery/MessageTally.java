package scot.tolbooth.portal.delivery;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Counts what was refused by which limit and what came in, by day. Counts wait in memory for some seconds, so that a flood
 * of requests does not become one of writes. Safe for use by many threads.
 */
public class MessageTally implements DisposableBean {

    private final JdbcMessageDays store;
    private final Clock clock;
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
    void write() {
        for (Key key : List.copyOf(counts.keySet())) {
            Long times = counts.remove(key);
            if (times != null) {
                store.add(key, times);
            }
        }
    }

    @Override
    public void destroy() {
        write();
    }
}
