package scot.tolbooth.radius.accounting;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.radius.OneNode;

/**
 * Rolls use up by the hour, once nothing is expected to change any more: a NAS may report with a day's delay. Each hour is
 * rolled up once; those that wait are taken a day at a time, each day in a transaction of its own, and a whole day is then
 * rolled up from its hours.
 */
final class UsageRollUp {

    /** The longest delay that is believed (see {@link EventTime}), and what a NAS takes to report it. */
    static final Duration SETTLED_AFTER = Duration.ofHours(26);

    private static final Duration HOUR = Duration.ofHours(1);

    /** Where a long past waits, other jobs and the lock's end come first. */
    private static final int DAYS_IN_ONE_GO = 100;

    private final Stores stores;
    private final TransactionTemplate transactions;
    private final OneNode oneNode;
    private final Clock clock;
    private final Duration kept;

    UsageRollUp(Stores stores, TransactionTemplate transactions, OneNode oneNode, Clock clock, Duration kept) {
        this.stores = stores;
        this.transactions = transactions;
        this.oneNode = oneNode;
        this.clock = clock;
        this.kept = kept;
    }

    /** Where use is read from and rolled up to. */
    record Stores(JdbcUsageDays days, JdbcUsageHours hours, JdbcUsage sessions) {

        static Stores of(JdbcClient jdbc) {
            return new Stores(new JdbcUsageDays(jdbc), new JdbcUsageHours(jdbc), new JdbcUsage(jdbc));
        }

        /** Rolls all hours from the first up to the other up; the sessions are read once for all of them. */
        void rollUp(Instant from, Instant to) {
            hours.count(from, to);
            CurvesBySite curves = sessions.curves(from, to);
            for (Instant hour = from; hour.isBefore(to); hour = hour.plus(HOUR)) {
                hours.setPeaks(hour, curves.peaks(hour, hour.plus(HOUR)));
            }
        }
    }

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void rollUpRegularly() {
        oneNode.run("usage-roll-up", Duration.ofMinutes(10), () -> {
            rollUp();
            purge();
        });
    }

    /** Rolls up what is settled, and says how many hours it were; more may be left where it were many. */
    int rollUp() {
        Instant end = clock.instant().minus(SETTLED_AFTER).truncatedTo(ChronoUnit.HOURS);
        int hours = 0;
        for (int days = 0; days < DAYS_IN_ONE_GO; days++) {
            int more = transactions.execute(status -> rollUpNextDay(end));
            if (more == 0) {
                break;
            }
            hours += more;
        }
        return hours;
    }

    /**
     * Hours up to midnight or the end, and how many they were. What a spool tells of hours that are counted meanwhile waits
     * for this, so that it sees that they are to be counted again; what it told before is seen here.
     */
    private int rollUpNextDay(Instant end) {
        stores.hours().hold();
        Optional<JdbcUsageHours.Rolled> before = stores.hours().rolled();
        Optional<Instant> begin = before.map(JdbcUsageHours.Rolled::until)
                .or(() -> stores.hours().firstSession().map(first -> first.truncatedTo(ChronoUnit.HOURS)))
                .filter(from -> from.isBefore(end));
        if (begin.isEmpty()) {
            return 0;
        }
        Instant from = begin.get();
        Instant midnight = nextMidnight(from);
        Instant to = midnight.isBefore(end) ? midnight : end;
        rollUp(
                new JdbcUsageHours.Rolled(from, to),
                before.map(JdbcUsageHours.Rolled::since).orElse(from));
        return (int) Duration.between(from, to).toHours();
    }

    private void rollUp(JdbcUsageHours.Rolled hours, Instant since) {
        stores.rollUp(hours.since(), hours.until());
        LocalDate day = LocalDate.ofInstant(hours.since(), LONDON);
        boolean isWhole = hours.until().equals(nextMidnight(hours.since()))
                && !day.atStartOfDay(LONDON).toInstant().isBefore(since);
        if (isWhole) {
            stores.days().rollUp(day);
        }
        stores.hours().setRolled(new JdbcUsageHours.Rolled(since, hours.until()));
    }

    /** Whole days only, so that hours and days always tell the same. */
    void purge() {
        Instant limit = LocalDate.ofInstant(clock.instant().minus(kept), LONDON)
                .atStartOfDay(LONDON)
                .toInstant();
        stores.hours().purge(limit);
        stores.days().purge(limit);
    }

    private static Instant nextMidnight(Instant after) {
        return LocalDate.ofInstant(after, LONDON)
                .plusDays(1)
                .atStartOfDay(LONDON)
                .toInstant();
    }
}
