package scot.tolbooth.collector.ping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether devices can be pinged from here.
 *
 * @param at of the latest round
 * @param problem why not; absent where they can
 */
public record PingStanding(Instant at, @Nullable String problem) {

    /** In words. */
    public String words() {
        return problem == null ? "devices are pinged" : "ICMP not permitted here: " + problem;
    }
}
