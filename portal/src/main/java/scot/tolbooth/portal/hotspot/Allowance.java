package scot.tolbooth.portal.hotspot;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long and how much a resident may use the Wi-Fi, for families that are told so by the portal and not over RADIUS.
 *
 * @param up bits per second from the device; absent for no limit
 * @param down bits per second to the device; absent for no limit
 * @param octets in both directions together; absent for no limit
 */
public record Allowance(
        Duration time,
        @Nullable Long up,
        @Nullable Long down,
        @Nullable Long octets) {

    /** Where policy says nothing of the time: no NAS without RADIUS lets anybody in for ever. */
    public static final Duration USUAL_TIME = Duration.ofHours(4);

    /** At least one, for no NAS knows a shorter session. */
    long minutes() {
        return Math.max(1, time.toMinutes());
    }

    /** Kilobits per second; 0 for no limit. */
    static long kilobits(@Nullable Long bits) {
        return bits == null || bits == 0 ? 0 : Math.max(1, bits / 1000);
    }
}
