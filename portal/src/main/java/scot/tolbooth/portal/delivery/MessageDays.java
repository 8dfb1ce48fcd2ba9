package scot.tolbooth.portal.delivery;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.scheduling.annotation.Scheduled;
import scot.tolbooth.radius.registrant.ContactKind;

/**
 * How messages to residents fared by day. Single messages are kept for seven days, as long as GOV.UK Notify may still say
 * something of them; then they become counts, which are kept for 400.
 */
public class MessageDays {

    static final Duration SINGLE_KEPT = Duration.ofDays(7);
    private static final int DAYS_KEPT = 400;
    private static final Comparator<MessageDay> LATEST_FIRST =
            Comparator.comparing(MessageDay::day).reversed().thenComparing(MessageDay::channel);

    private final JdbcMessageDays store;
    private final MessageTally tally;
    private final Clock clock;

    MessageDays(JdbcMessageDays store, MessageTally tally, Clock clock) {
        this.store = store;
        this.tally = tally;
        this.clock = clock;
    }

    /** So many messages of a day that came to this. */
    record Counted(LocalDate day, ContactKind channel, Fate fate, String cause, long messages, BigDecimal pence) {}

    /** So many of a day that were counted as that. */
    record Tallied(LocalDate day, String channel, String what, long times) {}

    /** The days between these, both included, on which there was anything: the latest first. */
    public List<MessageDay> between(LocalDate first, LocalDate last) {
        tally.write();
        Map<LocalDate, Map<ContactKind, Gathered>> days = new TreeMap<>();
        store.counted(first, last)
                .forEach(one -> of(days, one.day(), one.channel()).add(one));
        for (Tallied one : store.tallied(first, last)) {
            for (Limit limit : Limit.values()) {
                if (one.what().equals(limit.word())) {
                    of(days, one.day(), JdbcMessageDays.channel(one.channel()))
                            .refused
                            .put(limit, one.times());
                }
            }
        }
        List<MessageDay> all = new ArrayList<>();
        days.forEach((day, channels) -> channels.forEach((channel, gathered) -> all.add(gathered.toDay(day, channel))));
        all.sort(LATEST_FIRST);
        return List.copyOf(all);
    }

    /** What came in between these days, both included. */
    public Map<Heard, Long> heardBetween(LocalDate first, LocalDate last) {
        tally.write();
        Map<Heard, Long> all = new EnumMap<>(Heard.class);
        for (Tallied one : store.tallied(first, last)) {
            for (Heard heard : Heard.values()) {
                if (one.what().equals(heard.word())) {
                    all.merge(heard, one.times(), Long::sum);
                }
            }
        }
        return all;
    }

    /** What transports said of late that they did not take: at most ten, the latest first. */
    public List<Problem> problems() {
        return store.problemsSince(clock.instant().minus(SINGLE_KEPT));
    }

    /** Today as clocks in Scotland have it. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    /** Makes counts of what is old enough, and forgets the oldest of those. */
    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT1H")
    void settle() {
        store.countSingleBefore(clock.instant().minus(SINGLE_KEPT));
        store.deleteBefore(today().minusDays(DAYS_KEPT));
    }

    private static Gathered of(Map<LocalDate, Map<ContactKind, Gathered>> days, LocalDate day, ContactKind channel) {
        return days.computeIfAbsent(day, absent -> new EnumMap<>(ContactKind.class))
                .computeIfAbsent(channel, absent -> new Gathered());
    }

    /** A day while it is put together. */
    private static final class Gathered {

        private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
        private final Map<Cause, Long> causes = new EnumMap<>(Cause.class);
        private final Map<Limit, Long> refused = new EnumMap<>(Limit.class);
        private BigDecimal pence = BigDecimal.ZERO;

        void add(Counted one) {
            fates.merge(one.fate(), one.messages(), Long::sum);
            if (one.fate() == Fate.NOT_SENT && !one.cause().isEmpty()) {
                causes.merge(Cause.of(one.cause()), one.messages(), Long::sum);
            }
            pence = pence.add(one.pence());
        }

        MessageDay toDay(LocalDate day, ContactKind channel) {
            return new MessageDay(day, channel, fates, causes, refused, pence);
        }
    }
}
