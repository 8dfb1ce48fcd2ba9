package scot.tolbooth.collector.alarm;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.StaleVersionException;
import scot.tolbooth.inventory.site.SiteCode;

/** All routes by which people are told of alarms. Every change is audited in its own transaction. */
public class Routes {

    private final JdbcRoutes store;
    private final Notifications notifications;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    public Routes(
            JdbcClient jdbc,
            Notifications notifications,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this(new JdbcRoutes(jdbc), notifications, audit, transactions, clock);
    }

    Routes(
            JdbcRoutes store,
            Notifications notifications,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.notifications = notifications;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<Route> all() {
        return store.all();
    }

    public Optional<Route> find(long id) {
        return store.all().stream().filter(route -> route.id() == id).findFirst();
    }

    /**
     * Adds a route.
     *
     * @throws org.springframework.dao.DuplicateKeyException if another has its name
     */
    public Route add(Route route, Change change) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Route stored = route.withVersion(store.insert(route), 1);
            audit.record(change, subject(stored.id()), null, values(stored));
            return stored;
        }));
    }

    /**
     * Replaces the route as it was read.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public void replace(Route route, Change change) {
        transactions.executeWithoutResult(status -> {
            Route before = requireCurrent(route.id(), route.version());
            store.update(route);
            audit.record(change, subject(route.id()), values(before), values(route));
        });
    }

    /**
     * Removes it.
     *
     * @throws StaleVersionException if it was changed or removed since
     */
    public void remove(long id, long version, Change change) {
        transactions.executeWithoutResult(status -> {
            Route before = requireCurrent(id, version);
            store.delete(id);
            audit.record(change, subject(id), values(before), null);
        });
    }

    /** Sends a trial message, which says that it is one; whether it arrives, the outbox shows. */
    public void trial(Route route, Change change) {
        Alarm alarm = new Alarm(
                0,
                new AlarmKey(AlarmRule.DEVICE_DOWN, "device", "trial"),
                "this is a trial, nothing is down",
                null,
                Severity.WARNING,
                "sent by " + change.by() + " to try the route " + route.name(),
                clock.instant(),
                clock.instant(),
                null,
                1,
                false,
                null,
                List.of(),
                null,
                Alarm.Handling.NONE,
                1);
        transactions.executeWithoutResult(status -> {
            notifications.hand(new Notification(
                    "trial %d %s".formatted(route.id(), clock.instant()),
                    route,
                    List.of(new Notification.News(alarm, false)),
                    clock.instant()));
            audit.record(change, subject(route.id()), null, Map.of("trial", route.address()));
        });
    }

    private Route requireCurrent(long id, long version) {
        return store.findForUpdate(id)
                .filter(stored -> stored.version() == version)
                .orElseThrow(() -> new StaleVersionException(subject(id), version));
    }

    private static String subject(long id) {
        return "alarm route " + id;
    }

    private static Map<String, String> values(Route route) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", route.name());
        values.put("channel", route.channel().word());
        values.put("address", route.address());
        values.put("severity", route.severity().word());
        values.put("sites", route.sites().stream().map(SiteCode::value).collect(Collectors.joining(" ")));
        values.put("hours", Objects.toString(route.hours(), ""));
        values.put("digest_minutes", String.valueOf(route.digest().toMinutes()));
        values.put("after_minutes", String.valueOf(route.after().toMinutes()));
        values.put("enabled", String.valueOf(route.enabled()));
        values.values().removeIf(String::isEmpty);
        return values;
    }
}
