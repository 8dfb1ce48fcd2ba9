package scot.tolbooth.inventory.circuit;

import java.util.Locale;

/** How far a circuit is on a day. */
public enum CircuitState {
    PLANNED("Planned"),
    ORDERED("Ordered"),
    LIVE("Live"),
    CEASED("Ceased");

    private final String label;

    CircuitState(String label) {
        this.label = label;
    }

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word used on screen. */
    public String label() {
        return label;
    }
}
