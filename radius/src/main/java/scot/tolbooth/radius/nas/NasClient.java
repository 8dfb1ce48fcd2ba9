package scot.tolbooth.radius.nas;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * A network access server that may ask this service. Its secrets are kept apart: see {@link NasClients}.
 *
 * @param address IP address or CIDR block it sends from
 * @param site where its users are; absent where one NAS serves several sites
 * @param coaPort UDP port for Disconnect and CoA (RFC 5176); absent where it takes none
 * @param requireMessageAuthenticator whether an Access-Request without one is dropped (CVE-2024-3596)
 * @param version counts the changes; 0 for one that is not stored yet
 */
public record NasClient(
        NasName name,
        CidrBlock address,
        @Nullable SiteCode site,
        NasVendor vendor,
        @Nullable Integer coaPort,
        boolean requireMessageAuthenticator,
        long version) {

    public NasClient {
        if (coaPort != null && (coaPort < 1 || coaPort > 65535)) {
            throw new IllegalArgumentException("coa_port must be between 1 and 65535");
        }
    }
}
