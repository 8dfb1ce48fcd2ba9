package scot.tolbooth.inventory.transfer.netbox;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How NetBox is asked, and how what it says is read.
 *
 * @param allowedHosts hosts, with their port where it is not the usual one, that may be asked over plain HTTP and whatever
 *     address they have; all others only over HTTPS and not at this machine or a link-local address
 * @param timeout for one page
 * @param timeBudget for all pages together
 * @param largestDocument of a file, and of all pages together
 * @param deviceKinds lines that go before the built-in table: see {@link DeviceKinds}
 */
@ConfigurationProperties("tolbooth.netbox")
public record NetBoxSettings(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("5m") Duration timeBudget,
        @DefaultValue("32MB") DataSize largestDocument,
        @DefaultValue("") String deviceKinds) {

    public NetBoxSettings {
        allowedHosts = Set.copyOf(allowedHosts);
        requirePositive("timeout", timeout);
        requirePositive("time-budget", timeBudget);
        if (largestDocument.toBytes() < 1 || largestDocument.toMegabytes() > 512) {
            throw new IllegalArgumentException("tolbooth.netbox.largest-document must be between 1B and 512MB");
        }
        DeviceKinds.read(deviceKinds);
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException("tolbooth.netbox." + name + " must be more than nothing");
        }
    }
}
