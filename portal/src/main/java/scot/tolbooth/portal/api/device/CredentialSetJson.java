package scot.tolbooth.portal.api.device;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.CredentialSet;

/** A set of SNMP credentials as JSON: what is secret goes in and never comes back. */
@Schema(name = "CredentialSet")
record CredentialSetJson(
        @Schema(accessMode = AccessMode.READ_ONLY) String name,

        @Schema(description = "1, 2c or 3") @JsonProperty("snmp_version")
        String snmpVersion,

        @Schema(accessMode = AccessMode.WRITE_ONLY) @Nullable String community,

        @Schema(accessMode = AccessMode.WRITE_ONLY) @JsonProperty("security_name") @Nullable String securityName,

        @Schema(accessMode = AccessMode.WRITE_ONLY) @JsonProperty("auth_protocol") @Nullable String authProtocol,

        @Schema(accessMode = AccessMode.WRITE_ONLY) @JsonProperty("auth_password") @Nullable String authPassword,

        @Schema(accessMode = AccessMode.WRITE_ONLY) @JsonProperty("priv_protocol") @Nullable String privProtocol,

        @Schema(accessMode = AccessMode.WRITE_ONLY) @JsonProperty("priv_password") @Nullable String privPassword,

        @Schema(accessMode = AccessMode.WRITE_ONLY) @Nullable String context) {

    static CredentialSetJson of(CredentialSet set) {
        return new CredentialSetJson(set.name(), set.snmpVersion().word(), null, null, null, null, null, null, null);
    }

    /** Keeps what is secret out of messages. */
    @Override
    public String toString() {
        return "CredentialSetJson[" + name + "]";
    }
}
