package scot.tolbooth.collector.alarm;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.alarm.Alarm.Handling;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** All alarms, and what staff make of them: on any node. Every change by staff is audited in its own transaction. */
public class Alarms {

    private static final Duration LONGEST_SHELVING = Duration.ofDays(90);
    private static final int LONGEST_COMMENT = 2000;

    private final JdbcAlarms store;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Alarms(JdbcClient jdbc, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this(new JdbcAlarms(jdbc), audit, transactions, clock);
    }

    Alarms(JdbcAlarms store, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those that are open, the latest first. */
    public List<Alarm> open() {
        return store.open();
    }

    /** A page of them, the latest first. */
    public List<Alarm> find(AlarmFilter filter, int limit, long offset) {
        return store.page(filter, limit, offset);
    }

    public long count(AlarmFilter filter) {
        return store.count(filter);
    }

    /** The latest of one site, open or not. */
    public List<Alarm> of(SiteCode site, int limit) {
        return store.of(site, limit);
    }

    public Optional<Alarm> find(long id) {
        return store.find(id);
    }

    /** What became of it, in order. */
    public List<AlarmEvent> events(long id) {
        return store.events(id);
    }

    /**
     * Says that somebody sees to it. Whoever was first stays.
     *
     * @param version as it was read; absent: whatever it is now
     * @throws StaleVersionException if it was changed since, or is not there
     * @throws IllegalStateException if it is over
     */
    public Alarm acknowledge(long id, @Nullable Long version, Change change) {
        Instant now = clock.instant();
        return handle(
                id,
                version,
                change,
                AlarmEvent.Kind.ACKNOWLEDGED,
                before -> before.acknowledged() != null
                        ? before
                        : new Handling(now, change.by(), before.assignedTo(), before.shelvedUntil()));
    }

    /** Says something about it; over or not. */
    public void comment(long id, String text, Change change) {
        String comment = text.strip();
        if (comment.isEmpty() || comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException("comment must be 1 to " + LONGEST_COMMENT + " characters");
        }
        transactions.executeWithoutResult(status -> {
            Alarm alarm = store.findForUpdate(id).orElseThrow(() -> new StaleVersionException(subject(id)));
            store.add(id, new AlarmEvent(clock.instant(), AlarmEvent.Kind.COMMENTED, change.by(), comment));
            audit.record(change, subject(id), null, withSite(alarm, Map.of("comment", comment)));
        });
    }

    /** Gives it to somebody, or to nobody. */
    public Alarm assign(long id, @Nullable Long version, @Nullable String to, Change change) {
        String name = to == null || to.isBlank() ? null : to.strip();
        if (name != null && name.length() > 120) {
            throw new IllegalArgumentException("assigned_to must be at most 120 characters");
        }
        return handle(
                id,
                version,
                change,
                AlarmEvent.Kind.ASSIGNED,
                before -> new Handling(before.acknowledged(), before.acknowledgedBy(), name, before.shelvedUntil()));
    }

    /** Keeps it quiet until then. */
    public Alarm shelve(long id, @Nullable Long version, Instant until, Change change) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_SHELVING))) {
            throw new IllegalArgumentException("until must be in the future, at most 90 days away");
        }
        return handle(
                id,
                version,
                change,
                AlarmEvent.Kind.SHELVED,
                before -> new Handling(before.acknowledged(), before.acknowledgedBy(), before.assignedTo(), until));
    }

    /** Takes it off the shelf. */
    public Alarm unshelve(long id, @Nullable Long version, Change change) {
        return handle(
                id,
                version,
                change,
                AlarmEvent.Kind.UNSHELVED,
                before -> new Handling(before.acknowledged(), before.acknowledgedBy(), before.assignedTo(), null));
    }

    private Alarm handle(
            long id, @Nullable Long version, Change change, AlarmEvent.Kind kind, UnaryOperator<Handling> operation) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Alarm before = store.findForUpdate(id)
                    .filter(stored -> version == null || stored.version() == version)
                    .orElseThrow(() -> new StaleVersionException(subject(id)));
            if (!before.isOpen()) {
                throw new IllegalStateException("the alarm is over: it can only be commented");
            }
            Handling after = operation.apply(before.handling());
            if (!after.equals(before.handling())) {
                store.handle(id, after);
                store.add(id, new AlarmEvent(clock.instant(), kind, change.by(), words(after, kind, change)));
                audit.record(
                        change,
                        subject(id),
                        withSite(before, values(before.handling())),
                        withSite(before, values(after)));
            }
            return store.find(id).orElseThrow();
        }));
    }

    private static String words(Handling after, AlarmEvent.Kind kind, Change change) {
        String why = change.why() == null ? "" : change.why();
        return switch (kind) {
            case ASSIGNED -> after.assignedTo() == null ? "to nobody" : "to " + after.assignedTo();
            case SHELVED -> "until %s%s".formatted(after.shelvedUntil(), why.isEmpty() ? "" : ": " + why);
            default -> why;
        };
    }

    private static Map<String, String> values(Handling handling) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("acknowledged_by", Objects.toString(handling.acknowledgedBy(), ""));
        values.put("assigned_to", Objects.toString(handling.assignedTo(), ""));
        values.put("shelved_until", Objects.toString(handling.shelvedUntil(), ""));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static Map<String, String> withSite(Alarm alarm, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        if (alarm.site() != null) {
            all.put("site", alarm.site().value());
        }
        return all;
    }

    private static String subject(long id) {
        return "alarm " + id;
    }
}
