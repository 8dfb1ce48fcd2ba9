package scot.tolbooth.collector.maintenance;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;

/**
 * All announced work. What has been is history: a window may not begin in the past, one that is running can only be
 * ended, one that is over stays. Every change is audited in its own transaction.
 */
public class MaintenanceWindows {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration FORM_FILLING = Duration.ofMinutes(15);

    private final JdbcMaintenanceWindows store;
    private final JdbcMaintenanceSchedules schedules;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public MaintenanceWindows(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcMaintenanceWindows(jdbc);
        this.schedules = new JdbcMaintenanceSchedules(jdbc);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The latest thousand, by start, those to come first. */
    public List<MaintenanceWindow> latest() {
        return store.latest();
    }

    /** Those that are running or to come, by start. */
    public List<MaintenanceWindow> notOver() {
        return store.notOver(clock.instant());
    }

    /** What is going on now, announced once or by a schedule. */
    public Maintenance now() {
        Instant now = clock.instant();
        Stream<MaintenanceWindow> recurring = schedules.around(LocalDate.ofInstant(now, LONDON)).stream()
                .flatMap(schedule -> schedule.at(now).stream());
        return Maintenance.of(
                Stream.concat(store.notOver(now).stream(), recurring).toList(), now);
    }

    public Optional<MaintenanceWindow> find(long id) {
        return store.find(id);
    }

    /**
     * Announces work. A start that passed while the form was filled in is taken to be now.
     *
     * @throws IllegalArgumentException if it would begin in the past or last longer than a year
     */
    public MaintenanceWindow announce(Scope scope, Instant starts, Instant ends, String reason, Change change) {
        Instant now = clock.instant();
        if (starts.isBefore(now.minus(FORM_FILLING))) {
            throw new IllegalArgumentException("starts must not be in the past");
        }
        Instant start = starts.isBefore(now) ? now : starts;
        if (ends.isAfter(start.plus(LONGEST))) {
            throw new IllegalArgumentException("ends must be within 366 days of the start");
        }
        MaintenanceWindow window = new MaintenanceWindow(0, scope, start, ends, reason, change.by(), 0);
        return Objects.requireNonNull(transactions.execute(status -> {
            MaintenanceWindow stored = window.stored(store.insert(window));
            audit.record(change, subject(stored), null, values(stored));
            return stored;
        }));
    }

    /** What became of a window that somebody wanted gone. */
    public enum Ending {
        /** It had not begun and is gone. */
        REMOVED,
        /** It was running and has ended now. */
        ENDED,
        /** It was over: what has been stays. */
        OVER
    }

    /**
     * Removes a window that has not begun; ends one that is running.
     *
     * @param version as it was read
     * @throws StaleVersionException if it was changed or removed since
     */
    public Ending end(long id, long version, Change change) {
        Instant now = clock.instant();
        return Objects.requireNonNull(transactions.execute(status -> {
            MaintenanceWindow before = store.findForUpdate(id)
                    .filter(stored -> stored.version() == version)
                    .orElseThrow(() -> new StaleVersionException("maintenance window " + id, version));
            if (before.isOver(now)) {
                return Ending.OVER;
            }
            if (now.isAfter(before.starts())) {
                store.end(id, now);
                audit.record(change, subject(before), values(before), values(before.endingAt(now)));
                return Ending.ENDED;
            }
            store.delete(id);
            audit.record(change, subject(before), values(before), null);
            return Ending.REMOVED;
        }));
    }

    private static String subject(MaintenanceWindow window) {
        return "maintenance window " + window.id();
    }

    private static Map<String, String> values(MaintenanceWindow window) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(window.scope().kind().word(), window.scope().key());
        values.put("starts", window.starts().toString());
        values.put("ends", window.ends().toString());
        values.put("reason", window.reason());
        return values;
    }
}
