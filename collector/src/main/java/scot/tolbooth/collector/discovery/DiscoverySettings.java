package scot.tolbooth.collector.discovery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings {@code tolbooth.collector.discovery.*}.
 *
 * @param ranges address blocks in which devices may be looked for; private addresses unless it is said otherwise (RFC
 *     1918, RFC 4193)
 * @param outstanding addresses asked at once
 * @param addressesPerSecond addresses first asked in one second
 * @param timeout how long one request waits for its answer
 * @param retries how often a request is sent again
 * @param timeBudget how long reading one device may take
 */
@Validated
@ConfigurationProperties("tolbooth.collector.discovery")
public record DiscoverySettings(
        @DefaultValue({"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"})
        List<String> ranges,

        @DefaultValue("16") @Min(1) @Max(100) int outstanding,
        @DefaultValue("50") @Min(1) @Max(500) int addressesPerSecond,
        @DefaultValue("1s") Duration timeout,
        @DefaultValue("1") @Min(0) @Max(3) int retries,
        @DefaultValue("15s") Duration timeBudget) {

    public DiscoverySettings {
        ranges = List.copyOf(ranges);
        between("timeout", timeout, Duration.ofMillis(100), Duration.ofSeconds(10));
        between("time-budget", timeBudget, Duration.ofSeconds(1), Duration.ofMinutes(2));
        try {
            ranges.forEach(AddressBlock::parse);
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException("tolbooth.collector.discovery.ranges " + broken.getMessage(), broken);
        }
    }

    AllowedAddresses allowed() {
        return new AllowedAddresses(ranges.stream().map(AddressBlock::parse).toList());
    }

    private static void between(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "tolbooth.collector.discovery.%s must be between %s and %s".formatted(name, least, most));
        }
    }
}
