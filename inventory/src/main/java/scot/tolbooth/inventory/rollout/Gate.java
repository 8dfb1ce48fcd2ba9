package scot.tolbooth.inventory.rollout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be so before a milestone of a site may be recorded as having happened; computed from facts each time.
 *
 * @param override lets the site pass all the same; absent where there is none in force
 */
public record Gate(
        Milestone milestone,
        List<Condition> conditions,
        @Nullable GateOverride override) {

    public Gate {
        conditions = List.copyOf(conditions);
    }

    /** Whether every condition holds. */
    public boolean isMet() {
        return conditions.stream().allMatch(Condition::holds);
    }

    /** Whether the site may pass: every condition holds, or it is overridden. */
    public boolean isOpen() {
        return override != null || isMet();
    }

    /** The sentences that say what is missing, overridden or not. */
    public List<String> missing() {
        return conditions.stream()
                .filter(condition -> !condition.holds())
                .map(Condition::sentence)
                .toList();
    }
}
