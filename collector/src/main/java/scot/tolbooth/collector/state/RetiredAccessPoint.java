package scot.tolbooth.collector.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * An access point that was said to have gone for good.
 *
 * @param controller the device that reported it
 * @param identity MAC address or serial number
 * @param lastSeen before it was retired; absent if never
 * @param clients associated at it when it was last seen
 * @param returned when it was seen again, or taken back; absent while it is retired
 * @param restoredBy who took it back; absent where it returned by itself
 */
public record RetiredAccessPoint(
        long id,
        DeviceName controller,
        String identity,
        String name,
        SiteCode site,
        @Nullable Instant lastSeen,
        @Nullable Integer clients,
        Instant retired,
        String retiredBy,
        @Nullable String why,
        @Nullable Instant returned,
        @Nullable String restoredBy) {

    public boolean isRetired() {
        return returned == null;
    }

    /** Whether it came back without anybody doing anything. */
    public boolean returnedByItself() {
        return returned != null && restoredBy == null;
    }
}
