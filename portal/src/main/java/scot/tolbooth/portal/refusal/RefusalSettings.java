package scot.tolbooth.portal.refusal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the counts of what was refused.
 *
 * @param kept how long the counts of a day are kept
 */
@ConfigurationProperties("tolbooth.refusals")
record RefusalSettings(@DefaultValue("400d") Duration kept) {

    RefusalSettings {
        if (kept.compareTo(Duration.ofDays(1)) < 0 || kept.compareTo(Duration.ofDays(3650)) > 0) {
            throw new IllegalArgumentException("tolbooth.refusals.kept must be between 1d and 3650d");
        }
    }
}
