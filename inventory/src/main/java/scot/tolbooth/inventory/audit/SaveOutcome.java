package scot.tolbooth.inventory.audit;

/** What saving came to. */
public enum SaveOutcome {
    CREATED,
    UPDATED,
    UNCHANGED
}
