package scot.tolbooth.collector.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of how long it has been running. Counters mean nothing across a restart.
 *
 * @param at when it was read
 * @param upTicks sysUpTime in hundredths of a second, 32 bits, wraps after 497 days; absent where it has none
 * @param engineSeconds snmpEngineTime, 31 bits; absent where it has none
 * @param engineBoots snmpEngineBoots; absent where it has none
 */
public record DeviceClock(
        Instant at,
        @Nullable Long upTicks,
        @Nullable Long engineSeconds,
        @Nullable Long engineBoots) {

    private static final long TICKS_WRAP = 1L << 32;
    private static final long SLACK_MILLIS = 10_000;

    /** How long the device has been running: the longer of what its clocks say, for sysUpTime wraps. */
    public Optional<Duration> uptime() {
        Duration byTicks = upTicks == null ? Duration.ZERO : Duration.ofMillis(upTicks * 10);
        Duration byEngine = engineSeconds == null ? Duration.ZERO : Duration.ofSeconds(engineSeconds);
        return upTicks == null && engineSeconds == null
                ? Optional.empty()
                : Optional.of(byTicks.compareTo(byEngine) >= 0 ? byTicks : byEngine);
    }

    /** Whether the device restarted since an earlier reading. Without any clock it is taken to have gone on. */
    public boolean restartedSince(DeviceClock before) {
        if (engineBoots != null && before.engineBoots != null && !engineBoots.equals(before.engineBoots)) {
            return true;
        }
        long elapsed = Duration.between(before.at, at).toMillis();
        long slack = SLACK_MILLIS + elapsed / 10;
        if (upTicks != null && before.upTicks != null) {
            return !agrees(before.upTicks * 10, upTicks * 10, elapsed, slack, TICKS_WRAP * 10);
        }
        return engineSeconds != null
                && before.engineSeconds != null
                && !agrees(before.engineSeconds * 1000, engineSeconds * 1000, elapsed, slack, Long.MAX_VALUE);
    }

    /** Whether a clock went on by about the time that passed, all in milliseconds. */
    private static boolean agrees(long before, long after, long elapsed, long slack, long wrap) {
        long gone = after - before;
        if (gone < 0 && before + elapsed + slack >= wrap) {
            gone += wrap;
        }
        return gone >= 0 && gone >= elapsed - slack;
    }
}
