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
        @Nullable String systemName) {

    boolean isSilent() {
        return failures > 0;
    }
}
