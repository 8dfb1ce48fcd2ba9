package scot.tolbooth.collector.state;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What is known of one device now.
 *
 * @param reason a sentence an engineer understands, such as "authentication failed: wrong password or key"
 * @param since when it came into this state
 * @param lastPoll when it was last asked; absent if never
 * @param lastAnswer when it last answered; absent if never
 * @param responseTime of the last answered poll's first request
 * @param clients wireless clients associated at it or at its access points; absent where it has no such object
 * @param systemName its sysName, as last answered
 */
public record DeviceStatus(
        DeviceName device,
        SiteCode site,
        OperationalState state,
        String reason,
        Instant since,
        @Nullable Instant lastPoll,
        @Nullable Instant lastAnswer,
        @Nullable Duration responseTime,
        @Nullable Integer clients,
        @Nullable String systemName) {}
