package scot.tolbooth.portal.api.nas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.radius.authentication.NasAccess;
import scot.tolbooth.radius.nas.NasName;

/** What a NAS is let do with requests that name a device only. */
@Schema(name = "NasAccess")
record NasAccessJson(
        @JsonProperty("remembers_devices") boolean remembersDevices,

        @Schema(
                description =
                        "Where other devices are sent (Cisco central web authentication); null: they are rejected")
        @JsonProperty("redirect_url")
        @Nullable String redirectUrl,

        @Schema(description = "The NAS's own list of what a device may reach before")
        @JsonProperty("redirect_acl")
        @Nullable String redirectAcl,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static NasAccessJson of(NasAccess access) {
        return new NasAccessJson(
                access.remembersDevices(), access.redirectUrl(), access.redirectAcl(), access.version());
    }

    static NasAccess read(Fields fields, NasName nas, long version) {
        fields.ignore("version");
        Field<Boolean> remembers = fields.optional("remembers_devices", Kind.flag(), false);
        Field<@Nullable String> url = fields.optional("redirect_url", Kind.text(160));
        Field<@Nullable String> acl = fields.optional("redirect_acl", Kind.text(64));
        return fields.build(() -> new NasAccess(nas, remembers.value(), url.value(), acl.value(), version));
    }
}
