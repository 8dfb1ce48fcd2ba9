package scot.tolbooth.radius.policy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long, and how often, people who chose e-mail are online to read their code: {@code tolbooth.portal.grace.*}.
 * Whether they are is a way in. A day is the last 24 hours.
 *
 * @param length of one stay, 1 to 30 minutes
 * @param perDeviceDay stays of one device in a day, 1 to 10
 * @param perContactDay stays for codes to one address in a day, 1 to 10
 * @param perSiteDay stays at one site in a day, or behind one NAS that serves several; 0 for none
 */
@ConfigurationProperties("tolbooth.portal.grace")
public record GraceSettings(
        @DefaultValue("10m") Duration length,
        @DefaultValue("1") int perDeviceDay,
        @DefaultValue("1") int perContactDay,
        @DefaultValue("300") int perSiteDay) {

    public GraceSettings {
        if (length.compareTo(Duration.ofMinutes(1)) < 0 || length.compareTo(Duration.ofMinutes(30)) > 0) {
            throw new IllegalArgumentException("tolbooth.portal.grace.length must be between 1 and 30 minutes");
        }
        require("per-device-day", perDeviceDay);
        require("per-contact-day", perContactDay);
        if (perSiteDay < 0) {
            throw new IllegalArgumentException("tolbooth.portal.grace.per-site-day must be 0 or more");
        }
    }

    private static void require(String setting, int value) {
        if (value < 1 || value > 10) {
            throw new IllegalArgumentException("tolbooth.portal.grace." + setting + " must be between 1 and 10");
        }
    }
}
