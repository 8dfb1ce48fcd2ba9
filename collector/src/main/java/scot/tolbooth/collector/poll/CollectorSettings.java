package scot.tolbooth.collector.poll;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code tolbooth.collector.*}.
 *
 * @param timeout how long one request waits for its answer
 * @param retries how often a request is sent again
 * @param timeBudget how long one poll of one device may take; what is not read by then is left out
 * @param slowInterval how often names, models and serial numbers are read
 * @param firstPollWithin how soon after the start every device has been polled once
 * @param longestBackOff how rarely a silent device is still asked, unless its own interval is longer
 * @param outstandingRequests requests on the wire in all
 * @param outstandingPerDevice requests on the wire to one device
 * @param rowsPerColumn rows read of one column of a table
 */
@Validated
@ConfigurationProperties("tolbooth.collector")
public record CollectorSettings(
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("1") @Min(0) @Max(5) int retries,
        @DefaultValue("20s") Duration timeBudget,
        @DefaultValue("15m") Duration slowInterval,
        @DefaultValue("45s") Duration firstPollWithin,
        @DefaultValue("5m") Duration longestBackOff,
        @DefaultValue("500") @Min(1) @Max(10000) int outstandingRequests,
        @DefaultValue("2") @Min(1) @Max(10) int outstandingPerDevice,
        @DefaultValue("10000") @Min(100) @Max(1000000) int rowsPerColumn) {

    public CollectorSettings {
        between("timeout", timeout, Duration.ofMillis(100), Duration.ofSeconds(30));
        between("time-budget", timeBudget, Duration.ofSeconds(1), Duration.ofMinutes(5));
        between("slow-interval", slowInterval, Duration.ofSeconds(10), Duration.ofDays(1));
        between("first-poll-within", firstPollWithin, Duration.ZERO, Duration.ofMinutes(10));
        between("longest-back-off", longestBackOff, Duration.ofSeconds(10), Duration.ofHours(1));
    }

    private static void between(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "tolbooth.collector.%s must be between %s and %s".formatted(name, least, most));
        }
    }
}
