package scot.tolbooth.radius.accounting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.radius.OneNode;

/**
 * Rolls use up by the hour, once nothing is expected to change any more: a NAS may report with a day's delay. Each hour is
 * rolled up once, in a transaction of its own.
 */
final class UsageRollUp {

    /** The longest delay that is believed (see {@link EventTime}), and what a NAS takes to report it. */
    static final Duration SETTLED_AFTER = Duration.ofHours(26);

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int HOURS_IN_ONE_GO = 500;

    private final JdbcUsageHours hours;
    private final JdbcUsage usage;
    private final JdbcSitePeaks sitePeaks;
    private final TransactionTemplate transactions;
    private final OneNode oneNode;
    private final Clock clock;
    private final Duration kept;

    UsageRollUp(Stores stores, TransactionTemplate transactions, OneNode oneNode, Clock clock, Duration kept) {
        this.hours = stores.hours();
        this.usage = stores.usage();
        this.sitePeaks = stores.sitePeaks();
        this.transactions = transactions;
        this.oneNode = oneNode;
        this.clock = clock;
        this.kept = kept;
    }

    /** Where use is read from and rolled up to. */
    record Stores(JdbcUsageHours hours, JdbcUsage usage, JdbcSitePeaks sitePeaks) {}

    @Scheduled(initialDelay = 2, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void rollUpRegularly() {
        oneNode.run("usage-roll-up", Duration.ofMinutes(10), () -> {
            rollUp();
            hours.purge(clock.instant().minus(kept));
        });
    }

    /** Rolls up what is settled, and says how many hours it were; more may be left where it were many. */
    int rollUp() {
        Instant end = clock.instant().minus(SETTLED_AFTER).truncatedTo(ChronoUnit.HOURS);
        Optional<JdbcUsageHours.Rolled> before = hours.rolled();
        Optional<Instant> begin = before.map(JdbcUsageHours.Rolled::until)
                .or(() -> hours.firstSession().map(first -> first.truncatedTo(ChronoUnit.HOURS)));
        if (begin.isEmpty()) {
            return 0;
        }
        Instant since = before.map(JdbcUsageHours.Rolled::since).orElse(begin.get());
        int done = 0;
        for (Instant hour = begin.get(); hour.isBefore(end) && done < HOURS_IN_ONE_GO; hour = hour.plus(HOUR)) {
            Instant one = hour;
            transactions.executeWithoutResult(status -> rollUp(one, since));
            done++;
        }
        return done;
    }

    private void rollUp(Instant hour, Instant since) {
        Instant end = hour.plus(HOUR);
        hours.count(hour);
        usage.peak(hour, end).ifPresent(peak -> hours.setPeak(hour, "", peak));
        sitePeaks.between(hour, end).forEach((site, peak) -> hours.setPeak(hour, site.value(), peak));
        hours.setRolled(new JdbcUsageHours.Rolled(since, end));
    }
}
