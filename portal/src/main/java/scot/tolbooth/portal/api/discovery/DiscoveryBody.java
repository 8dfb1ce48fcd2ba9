package scot.tolbooth.portal.api.discovery;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked for in a search, as JSON; for the API's description. */
@Schema(name = "DiscoveryBody")
record DiscoveryBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "LIB-001")
        String site,

        @Schema(
                description = "IPv4 blocks up to /22, spans and single addresses; IPv6 single addresses only",
                example = "10.1.2.0/24")
        @Nullable String addresses,

        @Schema(description = "UDP ports; 161 where absent", example = "161") @Nullable String ports,

        @Schema(description = "Address or name of a device whose LLDP neighbours, and theirs, are followed") @Nullable String seed,

        @Schema(description = "Whether the addresses in the seed's ARP table are tried too; they are not kept")
        @Nullable Boolean arp,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "One to five of set:NAME and device:NAME")
        List<String> credentials) {}
