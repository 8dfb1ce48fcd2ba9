package scot.tolbooth.collector.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;

/**
 * What the polls of one device amount to, before anything else of the estate is looked at.
 *
 * @param failures polls without an answer since the last one with one
 * @param answers polls with an answer since the last one without one
 * @param lastPoll when it was last asked: for an unanswered poll when it began
 * @param turned when the polls without an answer began, or those with one; absent where that was not seen
 */
record DeviceRecord(
        DeviceName device,
        OperationalState state,
        String reason,
        Instant since,
        int failures,
        int answers,
        @Nullable Instant lastPoll,
        @Nullable Instant lastAnswer,
        @Nullable Duration responseTime,
        @Nullable Integer clients,
        @Nullable String systemName,
        @Nullable Instant turned) {

    boolean isSilent() {
        return failures > 0;
    }

    /** Since when it is in its state: silence began with the first unanswered poll, not with the second. */
    Instant began() {
        return state == OperationalState.DOWN && turned != null ? turned : since;
    }
}
