package scot.tolbooth.inventory.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, and why.
 *
 * @param by the staff account, or what part of the service acts by itself
 * @param mayOverrideGates whether they may let a site pass a gate whose facts are missing
 */
public record Change(String by, @Nullable String why, boolean mayOverrideGates) {

    public Change(String by, @Nullable String why) {
        this(by, why, false);
    }

    public static Change by(String who) {
        return new Change(who, null);
    }

    /** The same change by somebody who may override gates. */
    public Change withGateOverride() {
        return new Change(by, why, true);
    }

    /** The same change for that reason. */
    public Change because(@Nullable String reason) {
        return new Change(by, reason, mayOverrideGates);
    }
}
