package scot.tolbooth.collector.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.DeviceName;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * How one thing of the estate stands at an instant.
 *
 * @param name what people call it
 * @param cause the device that makes it unreachable, or may do so; absent where there is none
 * @param ask the device to poll before more can be said; absent where nothing is open
 * @param derived whether it only repeats what is said of something else, such as an access point of its controller
 * @param clients wireless clients, as last seen; absent where nothing counts them
 */
public record Standing(
        StateSubject subject,
        String name,
        SiteCode site,
        OperationalState state,
        String reason,
        Instant since,
        @Nullable DeviceName cause,
        @Nullable DeviceName ask,
        boolean derived,
        @Nullable Integer clients) {

    /** Whether it is known to be down of itself. */
    public boolean isRootCause() {
        return state == OperationalState.DOWN && !derived;
    }
}
