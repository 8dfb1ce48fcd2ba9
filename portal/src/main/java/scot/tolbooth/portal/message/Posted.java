package scot.tolbooth.portal.message;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.delivery.Cause;
import scot.tolbooth.portal.delivery.Fate;

/**
 * How a message to a resident stands.
 *
 * @param cause why it was not taken, or not the last time; absent where nothing was wrong
 */
public record Posted(Fate fate, @Nullable Cause cause) {

    /** Whether it will not be sent. */
    public boolean isGivenUp() {
        return fate == Fate.NOT_SENT;
    }
}
