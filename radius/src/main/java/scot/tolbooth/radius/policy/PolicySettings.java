package scot.tolbooth.radius.policy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What everyone who is let in may have.
 *
 * @param sessionTimeout after which one must sign in again
 * @param idleTimeout without traffic, after which the NAS ends the session
 * @param interimInterval between the NAS's reports of a session, at least 60 s (RFC 2869 section 2.1)
 * @param downloadBitsPerSecond to the user's device; 0 for no limit
 * @param uploadBitsPerSecond from the user's device; 0 for no limit
 */
@ConfigurationProperties("tolbooth.radius.policy")
public record PolicySettings(
        @DefaultValue("8h") Duration sessionTimeout,
        @DefaultValue("15m") Duration idleTimeout,
        @DefaultValue("5m") Duration interimInterval,
        @DefaultValue("20000000") long downloadBitsPerSecond,
        @DefaultValue("5000000") long uploadBitsPerSecond) {

    public PolicySettings {
        requireAtLeast("session-timeout", sessionTimeout);
        requireAtLeast("idle-timeout", idleTimeout);
        requireAtLeast("interim-interval", interimInterval);
        requireRate("download-bits-per-second", downloadBitsPerSecond);
        requireRate("upload-bits-per-second", uploadBitsPerSecond);
    }

    private static void requireAtLeast(String setting, Duration value) {
        if (value.compareTo(Duration.ofSeconds(60)) < 0 || value.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException(
                    "tolbooth.radius.policy." + setting + " must be between 60 s and 30 days");
        }
    }

    private static void requireRate(String setting, long value) {
        if (value < 0 || value > 0xffff_ffffL) {
            throw new IllegalArgumentException(
                    "tolbooth.radius.policy." + setting + " must be between 0 and 4294967295");
        }
    }
}
