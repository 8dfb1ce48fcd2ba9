package scot.tolbooth.collector.discovery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What an engineer wants looked for.
 *
 * @param addresses blocks, spans and single addresses; empty for none
 * @param ports UDP ports of the agents
 * @param seed an address or the name of a device of the inventory, whose neighbours are followed by LLDP
 * @param arp whether the addresses in the seed's ARP table are tried too; they are not kept
 * @param credentials to try, in this order; one to five
 */
public record DiscoveryOrder(
        SiteCode site,
        String addresses,
        String ports,
        @Nullable String seed,
        boolean arp,
        List<CredentialSource> credentials) {

    private static final int MOST_CREDENTIALS = 5;

    public DiscoveryOrder {
        addresses = addresses.strip();
        ports = ports.isBlank() ? "161" : ports.strip();
        seed = seed == null || seed.isBlank() ? null : seed.strip();
        credentials = credentials.stream().distinct().toList();
        if (addresses.isEmpty() && seed == null) {
            throw new IllegalArgumentException("addresses must be given, or else a seed device");
        }
        if (addresses.length() > 1000) {
            throw new IllegalArgumentException("addresses must be at most 1000 characters");
        }
        if (arp && seed == null) {
            throw new IllegalArgumentException("arp needs a seed device, whose table it is");
        }
        if (credentials.isEmpty() || credentials.size() > MOST_CREDENTIALS) {
            throw new IllegalArgumentException(
                    "credentials must be chosen: one to %d of those that are kept".formatted(MOST_CREDENTIALS));
        }
    }
}
