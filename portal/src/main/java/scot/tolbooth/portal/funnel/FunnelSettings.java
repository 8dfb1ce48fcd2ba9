package scot.tolbooth.portal.funnel;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the funnel.
 *
 * @param kept how long the counts of a day are kept
 */
@ConfigurationProperties("tolbooth.funnel")
record FunnelSettings(@DefaultValue("731d") Duration kept) {

    FunnelSettings {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("tolbooth.funnel.kept must be at least 1d");
        }
    }
}
