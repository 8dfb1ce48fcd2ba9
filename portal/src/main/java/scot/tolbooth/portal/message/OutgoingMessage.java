package scot.tolbooth.portal.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message to staff with what has become of it.
 *
 * @param attempts how often it was handed to the transport
 * @param nextAttempt when it is tried next, or counts as interrupted; absent once that is settled
 * @param lastError why it was not taken, naming no person; absent where it never failed
 */
record OutgoingMessage(
        long id,
        StaffMessage message,
        Instant created,
        StaffMessageState state,
        int attempts,
        @Nullable Instant nextAttempt,
        @Nullable String lastError) {

    public boolean isGivenUp() {
        return state == StaffMessageState.GIVEN_UP;
    }
}
