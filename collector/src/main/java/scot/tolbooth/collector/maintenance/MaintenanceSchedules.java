package scot.tolbooth.collector.maintenance;

import static scot.tolbooth.inventory.calendar.CivilTime.LONDON;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.maintenance.MaintenanceWindows.Ending;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;

/**
 * All work that comes again. What has been is history: a schedule begins today at the earliest, and one that has begun
 * can only be ended. Every change is audited in its own transaction.
 */
public class MaintenanceSchedules {

    /** What is shown of the days off that are over. */
    private static final int SKIPS_SHOWN_DAYS = 62;

    private final JdbcMaintenanceSchedules store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public MaintenanceSchedules(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = new JdbcMaintenanceSchedules(jdbc);
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All of them, by what they cover. */
    public List<MaintenanceSchedule> all() {
        return store.all(today().minusDays(SKIPS_SHOWN_DAYS));
    }

    public Optional<MaintenanceSchedule> find(long id) {
        return store.find(id, today().minusDays(SKIPS_SHOWN_DAYS));
    }

    /**
     * Announces work that comes again.
     *
     * @param made with neither id nor version
     * @throws IllegalArgumentException if it would begin in the past or never comes
     */
    public MaintenanceSchedule announce(MaintenanceSchedule made, Change change) {
        if (made.firstDay().isBefore(today())) {
            throw new IllegalArgumentException("first_day must not be in the past");
        }
        if (made.isOver(clock.instant())) {
            throw new IllegalArgumentException("last_day must leave at least one day on which it comes "
                    + made.recurrence().words());
        }
        return Objects.requireNonNull(transactions.execute(status -> {
            long id = store.insert(made);
            MaintenanceSchedule stored = store.findForUpdate(id).orElseThrow();
            audit.record(change, subject(id), null, values(stored));
            return stored;
        }));
    }

    /**
     * Leaves out one day; work that is running on it ends now.
     *
     * @param version as it was read
     * @throws IllegalArgumentException if it does not come on that day, or is over
     * @throws StaleVersionException if the schedule was changed or removed since
     */
    public MaintenanceSchedule skip(long id, LocalDate day, long version, Change change) {
        Instant now = clock.instant();
        return edit(id, version, change, before -> {
            requireToCome(before, day, now);
            store.skip(id, day, now);
        });
    }

    /** Takes back that a day is left out, by the same rules. */
    public MaintenanceSchedule putBack(long id, LocalDate day, long version, Change change) {
        Instant now = clock.instant();
        return edit(id, version, change, before -> {
            requireToCome(before, day, now);
            store.putBack(id, day);
        });
    }

    /**
     * Removes a schedule that has not begun; ends one that has, with what is running of it.
     *
     * @param version as it was read
     * @throws StaleVersionException if it was changed or removed since
     */
    public Ending end(long id, long version, Change change) {
        Instant now = clock.instant();
        return Objects.requireNonNull(transactions.execute(status -> {
            MaintenanceSchedule before = current(id, version);
            if (before.isOver(now)) {
                return Ending.OVER;
            }
            if (before.hasBegun(now)) {
                edit(id, version, change, schedule -> endNow(schedule, now));
                return Ending.ENDED;
            }
            store.delete(id);
            audit.record(change, subject(id), values(before), null);
            return Ending.REMOVED;
        }));
    }

    private MaintenanceSchedule edit(long id, long version, Change change, Consumer<MaintenanceSchedule> work) {
        return Objects.requireNonNull(transactions.execute(status -> {
            MaintenanceSchedule before = current(id, version);
            work.accept(before);
            MaintenanceSchedule after = store.findForUpdate(id).orElseThrow();
            audit.record(change, subject(id), values(before), values(after));
            return after;
        }));
    }

    private MaintenanceSchedule current(long id, long version) {
        return store.findForUpdate(id)
                .filter(stored -> stored.version() == version)
                .orElseThrow(() -> new StaleVersionException(subject(id), version));
    }

    private void endNow(MaintenanceSchedule schedule, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        schedule.runningOn(now).ifPresent(day -> store.skip(schedule.id(), day, now));
        store.endOn(schedule.id(), schedule.hasBegunOn(today, now) ? today : today.minusDays(1));
    }

    private static void requireToCome(MaintenanceSchedule schedule, LocalDate day, Instant now) {
        if (!schedule.comesOn(day)) {
            throw new IllegalArgumentException(
                    "day must be one on which it comes: " + schedule.words() + "; not " + day);
        }
        if (schedule.isPast(day, now)) {
            throw new IllegalArgumentException("day must be to come or running; what has been stays: " + day);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }

    private static String subject(long id) {
        return "maintenance schedule " + id;
    }

    private static Map<String, String> values(MaintenanceSchedule schedule) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(schedule.scope().kind().word(), schedule.scope().key());
        values.put("comes", schedule.words());
        values.put("reason", schedule.reason());
        values.put(
                "skips",
                schedule.skips().keySet().stream()
                        .sorted()
                        .map(LocalDate::toString)
                        .collect(Collectors.joining(", ")));
        return values;
    }
}
