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
                allowableValues = {
                    "coovachilli",
                    "mikrotik",
                    "cisco",
                    "aruba",
                    "meraki",
                    "meraki_click",
                    "ruckus",
                    "smartzone",
                    "unifi",
                    "opennds",
                    "omada",
                    "fortigate",
                    "extreme",
                    "cambium",
                    "wifidog"
                })
        String family,

        @Schema(
                description = "Another name by which the NAS calls itself: a MAC address, a RouterOS identity, a site",
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

        @Schema(
                accessMode = AccessMode.WRITE_ONLY,
                maxLength = 255,
                description = "The UAM secret, openNDS's faskey, or the password for the controller")
        @JsonProperty("uam_secret")
        String uamSecret,

        @Schema(description = "openNDS's fas_secure_enabled", minimum = "1", maximum = "4") @JsonProperty("fas_level")
        Integer fasLevel,

        @Schema(
                description = "What this service calls to let a device in; only for smartzone, unifi and omada",
                example = "https://unifi.example.gov.uk:8443")
        @JsonProperty("controller_url")
        String controllerUrl,

        @Schema(description = "The account there", maxLength = 128) @JsonProperty("controller_user")
        String controllerUser,

        @Schema(description = "UniFi's site", maxLength = 64, example = "default") @JsonProperty("controller_site")
        String controllerSite,

        @Schema(description = "SHA-256 fingerprint of the only certificate that it may show")
        @JsonProperty("controller_certificate")
        String controllerCertificate) {}
