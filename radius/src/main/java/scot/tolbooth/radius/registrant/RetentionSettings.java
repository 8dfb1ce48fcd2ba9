package scot.tolbooth.radius.registrant;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data is kept.
 *
 * @param registrants after their last use, 1 day to 10 years
 * @param warning how long before that they are warned, shorter than it; 0 for not at all
 * @param sessions with the person and the address of the device, after their start, 1 day to 1 year: afterwards they have a
 *     pseudonym
 * @param audit entries of the audit trail, which say who did what, 1 day to 10 years
 */
@ConfigurationProperties("tolbooth.radius.retention")
record RetentionSettings(
        @DefaultValue("365d") Duration registrants,
        @DefaultValue("30d") Duration warning,
        @DefaultValue("90d") Duration sessions,
        @DefaultValue("730d") Duration audit) {

    private static final Duration TEN_YEARS = Duration.ofDays(3653);

    RetentionSettings {
        require("registrants", registrants, TEN_YEARS);
        require("sessions", sessions, Duration.ofDays(366));
        require("audit", audit, TEN_YEARS);
        if (warning.isNegative() || warning.compareTo(registrants) >= 0) {
            throw new IllegalArgumentException(
                    "tolbooth.radius.retention.warning must be 0 or more and shorter than .registrants");
        }
    }

    private static void require(String setting, Duration value, Duration longest) {
        if (value.compareTo(Duration.ofDays(1)) < 0 || value.compareTo(longest) > 0) {
            throw new IllegalArgumentException("tolbooth.radius.retention." + setting + " must be between 1 day and "
                    + longest.toDays() + " days");
        }
    }
}
