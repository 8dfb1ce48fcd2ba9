package scot.tolbooth.collector.ping;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code tolbooth.collector.icmp.*}.
 *
 * @param enabled whether devices are pinged
 * @param program the fping that does it, by its absolute path
 * @param interval from one round to the next
 * @param count echo requests to each device in a round
 * @param timeout how long one waits for its answer
 */
@ConfigurationProperties("tolbooth.collector.icmp")
record PingSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("/usr/bin/fping") Path program,
        @DefaultValue("60s") Duration interval,
        @DefaultValue("3") int count,
        @DefaultValue("1s") Duration timeout) {

    PingSettings {
        require(program.isAbsolute(), "program must be an absolute path", program);
        require(
                isWithin(interval, Duration.ofSeconds(10), Duration.ofHours(1)),
                "interval must be 10s to 1h",
                interval);
        require(count >= 1 && count <= 20, "count must be 1 to 20", count);
        require(isWithin(timeout, Duration.ofMillis(50), Duration.ofSeconds(5)), "timeout must be 50ms to 5s", timeout);
    }

    private static boolean isWithin(Duration value, Duration least, Duration most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static void require(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("tolbooth.collector.icmp." + rule + ", not " + value);
        }
    }
}
