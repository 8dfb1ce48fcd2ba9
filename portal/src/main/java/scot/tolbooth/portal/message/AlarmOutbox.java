package scot.tolbooth.portal.message;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.alarm.Notification;
import scot.tolbooth.collector.alarm.Notifications;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;

/** News of alarms, kept in the database until somebody has taken them. */
class AlarmOutbox implements Notifications {

    private final JdbcAlarmMessages store;
    private final AlarmWords words;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AlarmOutbox(
            JdbcAlarmMessages store,
            AlarmWords words,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.words = words;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void hand(Notification notification) {
        store.insert(notification.key(), notification.route(), words.of(notification), clock.instant());
    }

    List<AlarmMessage> latest() {
        return store.latest();
    }

    /** How many were given up and not looked at since. */
    long givenUp() {
        return store.givenUp();
    }

    /** Tries once more what was given up; says whether it was. */
    boolean retry(long id, Change change) {
        return resolve(id, "waiting", change, () -> store.retry(id, clock.instant()));
    }

    /** Gives no signal any more of what was given up; says whether it was. */
    boolean dismiss(long id, Change change) {
        return resolve(id, "dismissed", change, () -> store.dismiss(id));
    }

    private boolean resolve(long id, String next, Change change, java.util.function.BooleanSupplier step) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean done = step.getAsBoolean();
            if (done) {
                audit.record(change, "alarm message " + id, Map.of("state", "given-up"), Map.of("state", next));
            }
            return done;
        }));
    }
}
