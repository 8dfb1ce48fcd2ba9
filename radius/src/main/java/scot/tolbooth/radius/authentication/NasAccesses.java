package scot.tolbooth.radius.authentication;

import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.radius.nas.NasName;

/** What each NAS is let do with requests that name a device only. Every change is audited. */
public interface NasAccesses {

    /** What is recorded of the NAS, or else {@link NasAccess#none}. */
    NasAccess of(NasName nas);

    /**
     * Replaces what is recorded as it was read, or throws {@link scot.tolbooth.inventory.audit.StaleVersionException}.
     */
    SaveOutcome replace(NasAccess access, Change change);
}
