package scot.tolbooth.collector.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;

/** What is known of one access point from whoever reports it. */
record AccessPointRecord(
        DeviceName controller,
        String identity,
        String name,
        OperationalState state,
        String reason,
        Instant since,
        @Nullable Instant lastSeen,
        @Nullable Integer clients) {}
