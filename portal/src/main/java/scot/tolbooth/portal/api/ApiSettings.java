package scot.tolbooth.portal.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the API.
 *
 * @param requestsPerMinute how many requests one account, or one address without an account, may make in a minute
 */
@ConfigurationProperties("tolbooth.api")
record ApiSettings(@DefaultValue("600") int requestsPerMinute) {

    ApiSettings {
        if (requestsPerMinute < 1) {
            throw new IllegalArgumentException("tolbooth.api.requests-per-minute must be at least 1");
        }
    }
}
