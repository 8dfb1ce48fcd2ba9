package scot.tolbooth.portal.online;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.accounting.Session;

/**
 * What one device's stay online has left.
 *
 * @param session absent where the NAS reports none
 * @param left until the NAS ends it; absent where nothing limits it
 * @param octetsLeft of the volume of the day, as far as the NAS has accounted for it; absent where nothing limits it, or
 *     nobody accounts for it
 */
record Stay(
        @Nullable Session session,
        @Nullable Duration left,
        @Nullable Long octetsLeft) {}
