package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import java.util.List;

/**
 * A gate that was overridden, as it is now or was on a day of the past; shown on every report.
 *
 * @param isUsed whether the site has passed the gate
 * @param missing what is missing still, a sentence each
 * @param untold what the dates of the facts do not tell of a day of the past, a sentence each
 */
public record OverriddenGate(GateOverride override, boolean isUsed, List<String> missing, List<String> untold) {

    public OverriddenGate {
        missing = List.copyOf(missing);
        untold = List.copyOf(untold);
    }

    /** Whether anything stands on it: the site may still pass, or has passed without all facts, or nobody can tell. */
    boolean stands(LocalDate day) {
        return isUsed ? !missing.isEmpty() || !untold.isEmpty() : override.isInForce(day);
    }
}
