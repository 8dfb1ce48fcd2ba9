package scot.tolbooth.portal.message;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.collector.alarm.Channel;
import scot.tolbooth.collector.alarm.Notification;
import scot.tolbooth.collector.alarm.Notifications;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;

/**
 * News of alarms, kept in the database until somebody has taken them: e-mail among the messages to staff, what goes to
 * webhooks, Teams and telephones here.
 */
class AlarmOutbox implements Notifications {

    private final JdbcAlarmMessages store;
    private final AlarmEmail email;
    private final AlarmWords words;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AlarmOutbox(
            JdbcAlarmMessages store,
            AlarmEmail email,
            AlarmWords words,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.email = email;
        this.words = words;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void hand(Notification notification) {
        AlarmMessage.Content content = words.of(notification);
        if (notification.route().channel() != Channel.EMAIL || !handedToMail(notification, content)) {
            store.insert(notification.key(), notification.route(), content, clock.instant());
        }
    }

    /** Says whether it was; an address that mail cannot have stays here, where it is given up for all to see. */
    private boolean handedToMail(Notification notification, AlarmMessage.Content content) {
        try {
            email.hand(notification.key(), notification.route().address(), content);
            return true;
        } catch (IllegalArgumentException noMailbox) {
            return false;
        }
    }

    List<AlarmMessage> latest() {
        return store.latest();
    }

    OutboxStanding standing() {
        return store.standing();
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
