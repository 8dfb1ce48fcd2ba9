package scot.tolbooth.portal.api.nas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/** What a request may say of a NAS client, for the description of the API; {@link NasClientJson} reads it. */
@Schema(name = "NasClientBody", description = "A secret that is left out stays; a new NAS client needs one")
record NasClientBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "mot-lib-nas-1")
        String name,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "IP address or CIDR", example = "10.7.0.0/24")
        String address,

        @Schema(accessMode = AccessMode.WRITE_ONLY, maxLength = 255)
        String secret,

        @Schema(example = "LIB-007") String site,

        @Schema(defaultValue = "generic", example = "coovachilli")
        String vendor,

        @Schema(description = "Where it takes Disconnect and CoA (RFC 5176)") @JsonProperty("coa_port")
        Integer coaPort,

        @Schema(accessMode = AccessMode.WRITE_ONLY, maxLength = 255) @JsonProperty("coa_secret")
        String coaSecret,

        @Schema(defaultValue = "true") @JsonProperty("require_message_authenticator")
        Boolean requireMessageAuthenticator) {}
