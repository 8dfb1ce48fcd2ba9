package scot.tolbooth.collector.state;

/** How a device or site is doing, from best to worst in the order in which a map should show them on top. */
public enum OperationalState {
    /** Every device answers. */
    UP("Up"),
    /** Not live yet: silence is no outage. */
    NOT_LIVE("Not live yet"),
    /** Announced work is going on: silence is no outage. */
    MAINTENANCE("In maintenance"),
    /** Not polled yet, or nothing to poll. */
    UNKNOWN("Unknown"),
    /** Works, but not wholly. */
    DEGRADED("Degraded"),
    /** Silent because what it is reached through is down. */
    UNREACHABLE("Unreachable"),
    /** Silent. */
    DOWN("Down");

    private final String label;

    OperationalState(String label) {
        this.label = label;
    }

    /** Whether it serves people, wholly or in part. */
    public boolean isServing() {
        return this == UP || this == DEGRADED;
    }

    /** Whether it does not, and nobody announced that it would not. */
    public boolean isOut() {
        return this == DOWN || this == UNREACHABLE;
    }

    /** The word used on screen. */
    public String label() {
        return label;
    }
}
