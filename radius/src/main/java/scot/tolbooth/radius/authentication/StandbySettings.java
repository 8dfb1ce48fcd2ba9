package scot.tolbooth.radius.authentication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is done without the database.
 *
 * @param limit how long those are let in who are known; 0 for not at all
 */
@ConfigurationProperties("tolbooth.radius.standby")
record StandbySettings(@DefaultValue("1h") Duration limit) {

    StandbySettings {
        if (limit.isNegative() || limit.compareTo(Duration.ofDays(7)) > 0) {
            throw new IllegalArgumentException("tolbooth.radius.standby.limit must be between 0 s and 7 days");
        }
    }
}
