package scot.tolbooth.portal.api.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;

/** What a request may say of a device, for the description of the API; {@link DeviceJson} reads it. */
@Schema(name = "DeviceBody", description = "Without any credential field those that are stored stay")
record DeviceBody(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "mot-lib-rtr-1")
        String name,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "LIB-007")
        String site,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "wan-router")
        String kind,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "10.7.0.1")
        String address,

        @Schema(defaultValue = "161", minimum = "1", maximum = "65535")
        Integer port,

        @Schema(example = "2c", description = "1, 2c or 3") @JsonProperty("snmp_version")
        String snmpVersion,

        @Schema(accessMode = AccessMode.WRITE_ONLY, description = "For snmp_version 1 and 2c")
        String community,

        @Schema(accessMode = AccessMode.WRITE_ONLY, description = "For snmp_version 3") @JsonProperty("security_name")
        String securityName,

        @Schema(accessMode = AccessMode.WRITE_ONLY, example = "SHA-256") @JsonProperty("auth_protocol")
        String authProtocol,

        @Schema(accessMode = AccessMode.WRITE_ONLY, minLength = 8) @JsonProperty("auth_password")
        String authPassword,

        @Schema(accessMode = AccessMode.WRITE_ONLY, example = "AES-128") @JsonProperty("priv_protocol")
        String privProtocol,

        @Schema(accessMode = AccessMode.WRITE_ONLY, minLength = 8) @JsonProperty("priv_password")
        String privPassword,

        @Schema(accessMode = AccessMode.WRITE_ONLY) String context,

        @Schema(description = "The device through which this one is reached")
        String parent,

        @Schema(defaultValue = "60", minimum = "10", maximum = "86400") @JsonProperty("poll_seconds")
        Integer pollSeconds,

        @Schema(description = "Name of the profile to read it with; by sysObjectID if absent")
        String profile,

        @Schema(description = "What it is there for, in the engineers' own words", maxLength = 60)
        String role,

        @Schema(example = "Cisco", maxLength = 120) String manufacturer,

        @Schema(example = "C1111-8P", maxLength = 120) String model,

        @Schema(maxLength = 120) String serial,

        @Schema(description = "The council's number; no two devices have the same", maxLength = 60)
        @JsonProperty("asset_tag")
        String assetTag,

        @Schema(description = "Its last day", example = "2027-03-31") @JsonProperty("warranty_end")
        LocalDate warrantyEnd,

        @Schema(description = "Out of use and kept for its history only: not asked, and in no list")
        Boolean archived) {}
