package scot.tolbooth.inventory.rollout;

import java.util.List;

/**
 * A gate that was overridden, as it is now; shown on every report.
 *
 * @param isUsed whether the site has passed the gate
 * @param missing what is missing still, a sentence each
 */
public record OverriddenGate(GateOverride override, boolean isUsed, List<String> missing) {

    public OverriddenGate {
        missing = List.copyOf(missing);
    }
}
