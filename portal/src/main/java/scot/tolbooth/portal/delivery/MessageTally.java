package scot.tolbooth.portal.delivery;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.portal.tally.WaitingCounts;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * Counts what was refused by which limit and what came in, by day. Counts wait in memory for some seconds. Safe for
 * use by many threads.
 */
public class MessageTally implements DisposableBean {

    private final Clock clock;
    private final WaitingCounts<Key, Long> counts;

    MessageTally(JdbcMessageDays store, Clock clock) {
        this.clock = clock;
        this.counts = new WaitingCounts<>("messages", Long::sum, store::add);
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
        counts.add(new Key(LocalDate.ofInstant(clock.instant(), LONDON), channel, what), 1L);
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT10S")
    void writeRegularly() {
        counts.writeOrWait();
    }

    void write() {
        counts.write();
    }

    @Override
    public void destroy() {
        writeRegularly();
    }
}
