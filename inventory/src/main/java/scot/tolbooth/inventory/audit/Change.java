package scot.tolbooth.inventory.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who makes a change, and why.
 *
 * @param by the staff account, or what part of the service acts by itself
 */
public record Change(String by, @Nullable String why) {

    public static Change by(String who) {
        return new Change(who, null);
    }
}
