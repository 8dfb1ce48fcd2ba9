package scot.tolbooth.radius.accounting;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.radius.DatabaseAway;
import scot.tolbooth.radius.NasWaits;
import scot.tolbooth.radius.QuietLog;

/**
 * Makes reports durable: in the database, or on this machine's disk while that is away. What waits on the disk is entered
 * first, once and in its order; what comes meanwhile waits behind it.
 */
class DurableAccounting implements AccountingBacklog {

    private static final Logger LOG = LoggerFactory.getLogger(DurableAccounting.class);
    private static final int BATCH = 256;
    private static final Duration POSITIONS_KEPT = Duration.ofDays(30);

    private final Ledger ledger;
    private final AccountingReader reader;
    private final AccountingSpool spool;
    private final SpooledRequests requests;
    private final JdbcSpoolPositions positions;
    private final JdbcUsageHours hours;
    private final TransactionTemplate transactions;
    private final Clock clock;
    /** The file being replayed, and how far an earlier process had come with it. Of the replaying thread alone. */
    private @Nullable String replaying;

    private long replayedBefore;
    private final QuietLog quietLog = new QuietLog(Duration.ofMinutes(1));

    DurableAccounting(
            Ledger ledger, AccountingReader reader, Spooling spooling, TransactionTemplate transactions, Clock clock) {
        this.ledger = ledger;
        this.reader = reader;
        this.spool = spooling.spool();
        this.requests = spooling.requests();
        this.positions = spooling.positions();
        this.hours = spooling.hours();
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What keeps reports on the disk, and knows how far they were replayed.
     *
     * @param hours what is counted already of the time of which they tell
     */
    record Spooling(
            AccountingSpool spool, SpooledRequests requests, JdbcSpoolPositions positions, JdbcUsageHours hours) {}

    @Override
    public long waiting() {
        return spool.waiting();
    }

    /** Returns once all of them are durable, or throws and has kept none. */
    void commit(List<AccountingReport> reports) {
        if (spool.isEmpty() && isEntered(reports)) {
            return;
        }
        spool.append(
                reports.stream().map(report -> requests.line(report.exchange())).toList());
    }

    private boolean isEntered(List<AccountingReport> reports) {
        try {
            NasWaits.forThis(() -> ledger.enter(reader.complete(
                    reports.stream().map(AccountingReport::event).toList())));
            return true;
        } catch (DataAccessException | TransactionException failure) {
            if (!DatabaseAway.explains(failure)) {
                throw failure;
            }
            LOG.error("The database is away: accounting is kept on disk until it is back ({})", failure.getMessage());
            return false;
        }
    }

    @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
    void replayRegularly() {
        try {
            replay();
        } catch (DataAccessException | TransactionException away) {
            quietLog.run(() -> LOG.warn("{} reports wait on disk: {}", spool.waiting(), away.getMessage()));
        } catch (SpoolException trouble) {
            quietLog.run(() -> LOG.error("Accounting on disk cannot be replayed: {}", trouble.getMessage()));
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void purgeRegularly() {
        positions.purge(clock.instant().minus(POSITIONS_KEPT));
    }

    /** Enters what waits on the disk, until nothing does or the database goes away again. */
    void replay() {
        long begun = spool.waiting();
        NasWaits.forThis(() -> {
            for (var batch = next(); batch.isPresent(); batch = next()) {
                enter(batch.get());
            }
        });
        if (begun > 0) {
            LOG.info("{} reports that waited on disk were entered", begun);
        }
    }

    /** The database is asked without a hold on the spool: while it does not answer, reports are kept all the same. */
    private Optional<AccountingSpool.Batch> next() {
        return spool.oldest().flatMap(file -> {
            if (!file.equals(replaying)) {
                replayedBefore = positions.of(file);
                replaying = file;
            }
            return spool.next(BATCH, replayedBefore);
        });
    }

    private void enter(AccountingSpool.Batch batch) {
        try {
            transactions.executeWithoutResult(status -> {
                List<AccountingEvent> events = read(batch.lines());
                ledger.enter(reader.complete(events));
                reopenUsage(events);
                positions.note(batch.file(), batch.next(), clock.instant());
            });
        } catch (DataAccessException failure) {
            if (DatabaseAway.explains(failure)) {
                throw failure;
            }
            enterEach(batch);
        }
        spool.advance(batch);
    }

    /** What has waited for days may be of hours that are counted already. */
    private void reopenUsage(List<AccountingEvent> events) {
        hours.reopen(events.stream()
                .filter(AccountingEvent.OfSession.class::isInstance)
                .map(AccountingEvent.OfSession.class::cast)
                .toList());
    }

    /** One report that the database refuses must not hold up those behind it. */
    private void enterEach(AccountingSpool.Batch batch) {
        List<AccountingEvent> events = read(batch.lines());
        for (AccountingEvent event : events) {
            try {
                ledger.enter(reader.complete(List.of(event)));
            } catch (DataAccessException failure) {
                if (DatabaseAway.explains(failure)) {
                    throw failure;
                }
                LOG.error("A report that waited on disk is refused by the database and lost: {}", failure.getMessage());
            }
        }
        reopenUsage(events);
        positions.note(batch.file(), batch.next(), clock.instant());
    }

    private List<AccountingEvent> read(List<String> lines) {
        List<AccountingEvent> events = new ArrayList<>();
        for (String line : lines) {
            try {
                reader.read(requests.exchange(line)).ifPresent(events::add);
            } catch (IllegalArgumentException | IllegalStateException spoilt) {
                LOG.error("A report that waited on disk cannot be read and is lost: {}", spoilt.getMessage());
            }
        }
        return events;
    }
}
