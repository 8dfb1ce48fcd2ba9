package scot.tolbooth.inventory.device;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Undo;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoOutcome.ChangedSince;
import scot.tolbooth.inventory.audit.UndoOutcome.Impossible;
import scot.tolbooth.inventory.audit.UndoOutcome.NothingToDo;
import scot.tolbooth.inventory.audit.UndoOutcome.PutBack;

/** What happened to every device, and the way back. */
public class DeviceHistory {

    private static final int LATEST = 1000;

    private final Devices devices;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;

    public DeviceHistory(Devices devices, AuditTrail audit, TransactionTemplate transactions) {
        this.devices = devices;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The latest changes to a device, newest first. */
    public List<AuditEntry> of(DeviceName device, int limit) {
        return audit.of(Devices.subject(device), limit);
    }

    /** Whether an entry can be put back: a change, and not of the credentials, which no history keeps. */
    public static boolean canBeUndone(AuditEntry entry) {
        return entry.before() != null
                && entry.after() != null
                && entry.changes().stream().noneMatch(one -> one.name().equals(DeviceValues.CREDENTIALS));
    }

    /**
     * Puts back what was before a change, as a new change.
     *
     * @param confirmed whether fields that were changed again since are to be put back too
     * @throws java.util.NoSuchElementException if there is no such device or no such entry of it
     */
    public UndoOutcome undo(DeviceName device, long entryId, boolean confirmed, Change change) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                Device now = devices.lock(device).orElseThrow();
                AuditEntry entry = audit.find(entryId)
                        .filter(found -> found.subject().equals(Devices.subject(device)))
                        .orElseThrow();
                return canBeUndone(entry) ? undo(now, new Undo(entry), confirmed, change) : impossible(entry);
            }));
        } catch (IllegalArgumentException broken) {
            return new Impossible("As it was, it breaks a rule now: " + broken.getMessage());
        } catch (DataIntegrityViolationException gone) {
            return new Impossible("The site or the parent that it had is no longer there");
        }
    }

    private UndoOutcome undo(Device now, Undo undo, boolean confirmed, Change change) {
        Map<String, Object> values = DeviceValues.of(now);
        String later = undo.changedSince(values, of(now.name(), LATEST));
        if (later != null && !confirmed) {
            return new ChangedSince(later);
        }
        Device before = DeviceValues.device(now.name(), undo.putBack(values), now.version());
        if (before.equals(now)) {
            return new NothingToDo();
        }
        devices.replace(before, null, undo.by(change));
        return new PutBack();
    }

    private static Impossible impossible(AuditEntry entry) {
        return new Impossible(
                entry.before() == null || entry.after() == null
                        ? "Only a change can be put back: to take back that a device was created, archive it"
                        : "Credentials are not kept in the history: enter them again");
    }
}
