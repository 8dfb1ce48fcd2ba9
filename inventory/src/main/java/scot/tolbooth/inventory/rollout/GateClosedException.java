package scot.tolbooth.inventory.rollout;

import java.util.List;

/** A milestone cannot have happened yet: its gate is closed, and says why. */
public final class GateClosedException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Gate gate;

    GateClosedException(Gate gate) {
        super("actual must wait: " + String.join("; ", gate.missing()));
        this.gate = gate;
    }

    /** What is missing, a sentence each. */
    public List<String> missing() {
        return gate.missing();
    }
}
