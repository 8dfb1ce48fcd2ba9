package scot.tolbooth.inventory.audit;

/** What putting back came to. */
public sealed interface UndoOutcome {

    /** The thing is as it was in these fields. */
    record PutBack() implements UndoOutcome {}

    /** The thing has these values already. */
    record NothingToDo() implements UndoOutcome {}

    /**
     * Somebody changed the same fields afterwards: it takes a confirmation.
     *
     * @param sentence which fields, and who changed them last
     */
    record ChangedSince(String sentence) implements UndoOutcome {}

    /**
     * It cannot be put back at all.
     *
     * @param sentence why not
     */
    record Impossible(String sentence) implements UndoOutcome {}
}
