package scot.tolbooth.portal.message;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;

/** Messages to staff: kept in the database until a transport has taken them, so that no crash loses one. */
public class StaffMessages {

    private final JdbcStaffMessages store;
    private final boolean isCarried;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    /** @param isCarried whether there is a transport; without one messages are kept to be read on screen */
    StaffMessages(
            JdbcStaffMessages store,
            boolean isCarried,
            AuditTrail audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.isCarried = isCarried;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Takes a message over, in the caller's transaction if there is one: it leaves within seconds of its end. An urgent
     * one that no transport carries is given up with a signal, others are then kept to be read.
     *
     * @return whether it is new; one of the same kind and key is not taken twice
     */
    public boolean hand(StaffMessage message) {
        boolean waits = isCarried || message.kind().isUrgent();
        StaffMessageState first = waits ? StaffMessageState.WAITING : StaffMessageState.KEPT;
        return store.insert(message, first, clock.instant());
    }

    /** Whether a transport carries them; otherwise administrators read them on screen and nobody gets any. */
    public boolean isCarried() {
        return isCarried;
    }

    /** At most 200, those that were given up first, then the newest. */
    List<OutgoingMessage> latest() {
        return store.latest();
    }

    /** News of alarms and what else was given up: at most 200, given up first, then the newest. */
    List<OutgoingMessage> latestForEngineers() {
        return store.latestOrGivenUp(MessageKind.ALARMS);
    }

    Optional<OutgoingMessage> find(long id) {
        return store.find(id);
    }

    OutboxStanding standing() {
        return store.standing();
    }

    /** Tries a message again that was given up; says whether it was. */
    boolean retry(long id, Change change) {
        return resolve(id, change, StaffMessageState.WAITING);
    }

    /** Gives no signal any more of a message that was given up; says whether it was. */
    boolean dismiss(long id, Change change) {
        return resolve(id, change, StaffMessageState.DISMISSED);
    }

    private boolean resolve(long id, Change change, StaffMessageState next) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            boolean done = next == StaffMessageState.DISMISSED ? store.dismiss(id) : store.retry(id, clock.instant());
            if (done) {
                audit.record(
                        change,
                        "message " + id,
                        Map.of("state", StaffMessageState.GIVEN_UP.word()),
                        Map.of("state", next.word()));
            }
            return done;
        }));
    }
}
