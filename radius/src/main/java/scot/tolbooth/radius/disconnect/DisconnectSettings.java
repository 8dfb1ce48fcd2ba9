package scot.tolbooth.radius.disconnect;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How patiently a NAS is asked.
 *
 * @param attempts how often a request is sent, 1 to 5
 * @param timeout how long the first is waited for; each further one twice as long
 */
@ConfigurationProperties("tolbooth.radius.disconnect")
record DisconnectSettings(
        @DefaultValue("3") int attempts, @DefaultValue("2s") Duration timeout) {

    DisconnectSettings {
        if (attempts < 1 || attempts > 5) {
            throw new IllegalArgumentException("tolbooth.radius.disconnect.attempts must be between 1 and 5");
        }
        if (timeout.compareTo(Duration.ofMillis(100)) < 0 || timeout.compareTo(Duration.ofSeconds(5)) > 0) {
            throw new IllegalArgumentException("tolbooth.radius.disconnect.timeout must be between 100 ms and 5 s");
        }
    }

    /** How long a reply is waited for where a request is sent but once. */
    Duration patience() {
        return timeout.multipliedBy(attempts);
    }
}
