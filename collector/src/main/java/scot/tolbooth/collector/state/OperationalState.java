package scot.tolbooth.collector.state;

/** How a device or site is doing, from best to worst in the order in which a map should show them on top. */
public enum OperationalState {
    /** Every device answers. */
    UP("Up"),
    /** Not live yet: silence is no outage. */
    NOT_LIVE("Not live yet"),
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

    /** The word used on screen. */
    public String label() {
        return label;
    }
}
