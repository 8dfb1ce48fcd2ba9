package scot.tolbooth.portal.message;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.database.ScratchDatabase;
import scot.tolbooth.inventory.secret.SecretBox;

/** The outbox of messages to staff on a scratch database, for the tests of those who hand messages over too. */
public final class Outbox {

    private final JdbcStaffMessages store;
    private final StaffMessages messages;
    private final Clock clock;

    public Outbox(ScratchDatabase database, Clock clock) {
        this.clock = clock;
        this.store = new JdbcStaffMessages(database.jdbc(), new SecretBox(new byte[32], new SecureRandom()));
        AuditTrail audit = new AuditTrail(database.jdbc(), clock);
        this.messages = new StaffMessages(store, true, audit, database.transactions(), clock);
    }

    public StaffMessages messages() {
        return messages;
    }

    JdbcStaffMessages store() {
        return store;
    }

    /** A node that sends, as often as a test tells it to. */
    public Runnable node(StaffTransport transport) {
        return node(transport, unlocked())::run;
    }

    StaffMessageDelivery node(StaffTransport transport, LockingTaskExecutor locks) {
        RetryRule retries = new RetryRule(3, Duration.ofMinutes(1), Duration.ofHours(1));
        return new StaffMessageDelivery(
                store, transport, locks, new StaffMessageDelivery.Policy(retries, Duration.ofDays(30)), clock);
    }

    /** Keeps nobody out, so that what keeps two nodes apart is seen to hold by itself. */
    static LockingTaskExecutor unlocked() {
        return new DefaultLockingTaskExecutor(lock -> Optional.of(() -> {}));
    }
}
