package scot.tolbooth.collector.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What is known of one access point now; one that vanished from its controller stays, with when it was last seen.
 *
 * @param controller the device that reports it: its controller, or itself
 * @param identity MAC address or serial number: names and addresses may repeat
 * @param clients associated at it, as last seen
 */
public record AccessPointStatus(
        DeviceName controller,
        SiteCode site,
        String identity,
        String name,
        OperationalState state,
        String reason,
        Instant since,
        @Nullable Instant lastSeen,
        @Nullable Integer clients) {}
