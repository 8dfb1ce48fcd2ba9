package scot.tolbooth.inventory.rollout.asbestos;

/** What kind of place a planned work area is. */
public enum WorkAreaKind {
    ROOM,
    ROUTE,
    EXTERNAL;

    /** Reads the word used in the API and the database. */
    public static WorkAreaKind of(String word) {
        return Words.parse(WorkAreaKind.class, word);
    }

    public String word() {
        return Words.word(this);
    }

    public String label() {
        return Words.label(this);
    }
}
