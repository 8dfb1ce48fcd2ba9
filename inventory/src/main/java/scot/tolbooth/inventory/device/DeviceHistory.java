package scot.tolbooth.inventory.device;

import java.util.List;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.AuditTrail;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.audit.Undo;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoPreview;

/** What happened to every device, and the way back. */
public class DeviceHistory {

    private final AuditTrail audit;
    private final Undo undo;

    public DeviceHistory(AuditTrail audit, Undo undo) {
        this.audit = audit;
        this.undo = undo;
    }

    /** The latest changes to a device, newest first. */
    public List<AuditEntry> of(DeviceName device, int limit) {
        return audit.of(Devices.subject(device), limit);
    }

    /** Whether an entry is one that can be put back. */
    public boolean canBeUndone(AuditEntry entry) {
        return undo.isPossible(entry);
    }

    /**
     * What putting a change back would do.
     *
     * @throws java.util.NoSuchElementException if there is no such entry of the device
     */
    public UndoPreview preview(DeviceName device, long id) {
        return undo.preview(entry(device, id));
    }

    /**
     * Puts back what was before a change, as a new change.
     *
     * @throws java.util.NoSuchElementException if there is no such entry of the device
     */
    public UndoOutcome undo(DeviceName device, long id, Confirmation confirmation, Change change) {
        return undo.putBack(entry(device, id), confirmation, change);
    }

    private AuditEntry entry(DeviceName device, long id) {
        return audit.find(id)
                .filter(found -> found.subject().equals(Devices.subject(device)))
                .orElseThrow();
    }
}
