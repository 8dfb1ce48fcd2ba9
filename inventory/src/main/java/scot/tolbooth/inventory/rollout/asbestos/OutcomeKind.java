package scot.tolbooth.inventory.rollout.asbestos;

/** What a competent person may decide about a work area. */
public enum OutcomeKind {
    NONE_IN_AREA("No asbestos in the work area"),
    MANAGED_IN_PLACE("Managed in place: the route avoids it"),
    NON_LICENSED_WORK("Work on asbestos that is neither licensed nor notifiable"),
    NOTIFIABLE_WORK("Notifiable non-licensed work (NNLW)"),
    LICENSED_REMOVAL("Licensed removal");

    private final String label;

    OutcomeKind(String label) {
        this.label = label;
    }

    /** Reads the word used in the API and the database. */
    public static OutcomeKind of(String word) {
        return Words.parse(OutcomeKind.class, word);
    }

    public String word() {
        return Words.word(this);
    }

    public String label() {
        return label;
    }
}
