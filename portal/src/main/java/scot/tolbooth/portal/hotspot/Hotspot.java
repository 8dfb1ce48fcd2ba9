package scot.tolbooth.portal.hotspot;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.NasName;

/**
 * What the portal knows of a NAS beyond what RADIUS knows. Its UAM secret is kept apart: see {@link Hotspots}.
 *
 * @param identity another name by which the NAS calls itself in redirects: a MAC address or a RouterOS identity
 * @param loginHosts host names, addresses or CIDR blocks to which the resident's browser may take a grant
 * @param portalUrl the portal's address as the NAS has it in its own configuration, where that is not the public one
 */
public record Hotspot(
        NasName nas,
        HotspotFamily family,
        @Nullable String identity,
        List<String> loginHosts,
        @Nullable String portalUrl) {

    public Hotspot {
        loginHosts = loginHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
        if (!loginHosts.stream().allMatch(host -> host.matches("[a-z0-9.:/_-]{1,253}"))) {
            throw new IllegalArgumentException(
                    "login hosts must be host names, addresses or CIDR blocks, such as 10.5.0.0/16");
        }
        if (portalUrl != null && !portalUrl.matches("https?://[^\\s?#]+")) {
            throw new IllegalArgumentException("portal address must be an http or https address without a query");
        }
    }
}
