package scot.tolbooth.radius.protocol;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this process listens to NASes.
 *
 * @param authenticationPort UDP; 0 picks a free one
 * @param accountingPort UDP; 0 picks a free one
 * @param addresses IP addresses of this machine to listen on; empty for all of them
 * @param rejectDelay how long an Access-Reject is held back, against guessing; up to 10 s
 * @param queue how many requests of one kind may wait before those that waited longest are dropped
 * @param requestsPerSecond how many new requests one NAS client may send, on average over two seconds
 */
@ConfigurationProperties("tolbooth.radius")
public record RadiusSettings(
        @DefaultValue("1812") int authenticationPort,
        @DefaultValue("1813") int accountingPort,
        @DefaultValue List<String> addresses,
        @DefaultValue("1s") Duration rejectDelay,
        @DefaultValue("4096") int queue,
        @DefaultValue("5000") int requestsPerSecond) {

    public RadiusSettings {
        requirePort("authentication-port", authenticationPort);
        requirePort("accounting-port", accountingPort);
        if (rejectDelay.isNegative() || rejectDelay.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("tolbooth.radius.reject-delay must be between 0 s and 10 s");
        }
        if (queue < 1 || queue > 65_536) {
            throw new IllegalArgumentException("tolbooth.radius.queue must be between 1 and 65536");
        }
        if (requestsPerSecond < 1 || requestsPerSecond > 1_000_000) {
            throw new IllegalArgumentException("tolbooth.radius.requests-per-second must be between 1 and 1000000");
        }
        addresses = List.copyOf(addresses);
    }

    int port(RadiusService service) {
        return service == RadiusService.AUTHENTICATION ? authenticationPort : accountingPort;
    }

    private static void requirePort(String setting, int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("tolbooth.radius." + setting + " must be between 0 and 65535");
        }
    }
}
