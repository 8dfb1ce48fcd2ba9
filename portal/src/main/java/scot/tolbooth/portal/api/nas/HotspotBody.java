package scot.tolbooth.portal.api.nas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;

/** What a request may say of a hotspot, for the description of the API; {@link HotspotJson} reads it. */
@Schema(name = "HotspotBody", description = "A secret that is left out stays; without one the RADIUS secret serves")
record HotspotBody(
        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                allowableValues = {"coovachilli", "mikrotik"})
        String family,

        @Schema(
                description = "Another name by which the NAS calls itself: a MAC address or a RouterOS identity",
                maxLength = 253,
                example = "AA-BB-CC-00-11-22")
        String identity,

        @Schema(
                description = "Host names, addresses or CIDR blocks to which a browser may take a credential",
                example = "[\"10.5.0.0/16\"]")
        @JsonProperty("login_hosts")
        List<String> loginHosts,

        @Schema(description = "The portal's address as the NAS has it, where that is not tolbooth.public-url")
        @JsonProperty("portal_url")
        String portalUrl,

        @Schema(accessMode = AccessMode.WRITE_ONLY, maxLength = 255) @JsonProperty("uam_secret")
        String uamSecret) {}
