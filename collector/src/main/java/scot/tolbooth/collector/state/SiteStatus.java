package scot.tolbooth.collector.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What is known of one site now, rolled up from its devices.
 *
 * @param since when it came into this state; absent if it was never polled
 * @param clients associated wireless clients; absent where nothing at the site counts them
 * @param lastPoll when any of its devices was last asked
 */
public record SiteStatus(
        SiteCode site,
        OperationalState state,
        String reason,
        @Nullable Instant since,
        int devices,
        int devicesUp,
        @Nullable Integer clients,
        @Nullable Instant lastPoll) {}
