package scot.tolbooth.inventory.audit;

import org.jspecify.annotations.Nullable;

/**
 * How sure somebody is that a change is to be put back.
 *
 * @param evenIfChanged whether values that were changed again since are to be put back too
 * @param seen the latest change of the thing that they had seen; absent where they do not mind
 */
public record Confirmation(boolean evenIfChanged, @Nullable Long seen) {}
