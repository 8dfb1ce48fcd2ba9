package scot.tolbooth.portal.complaint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many complaints are taken, and how long they are kept: {@code tolbooth.portal.complaints.*}.
 *
 * @param kept after they were settled, 30 days to 10 years; those that are not settled are kept
 * @param perHour in all in an hour: more than that is mischief, and must not bury the others
 * @param perAddressHour from one network address in an hour
 */
@ConfigurationProperties("tolbooth.portal.complaints")
record ComplaintSettings(
        @DefaultValue("730d") Duration kept,
        @DefaultValue("60") int perHour,
        @DefaultValue("6") int perAddressHour) {

    ComplaintSettings {
        if (kept.compareTo(Duration.ofDays(30)) < 0 || kept.compareTo(Duration.ofDays(3653)) > 0) {
            throw new IllegalArgumentException(
                    "tolbooth.portal.complaints.kept must be between 30 and 3653 days, not " + kept);
        }
        if (perHour < 1 || perAddressHour < 1) {
            throw new IllegalArgumentException(
                    "tolbooth.portal.complaints.per-hour and .per-address-hour must be 1 or more");
        }
    }
}
