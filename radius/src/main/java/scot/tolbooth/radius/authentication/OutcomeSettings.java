package scot.tolbooth.radius.authentication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long is known what Access-Requests came to.
 *
 * @param kept 1 hour to 1 year
 */
@ConfigurationProperties("tolbooth.radius.outcomes")
record OutcomeSettings(@DefaultValue("30d") Duration kept) {

    OutcomeSettings {
        if (kept.compareTo(Duration.ofHours(1)) < 0 || kept.compareTo(Duration.ofDays(366)) > 0) {
            throw new IllegalArgumentException("tolbooth.radius.outcomes.kept must be between 1 hour and 1 year");
        }
    }
}
