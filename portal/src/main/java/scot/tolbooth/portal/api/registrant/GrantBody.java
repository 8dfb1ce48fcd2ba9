package scot.tolbooth.portal.api.registrant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.References;
import scot.tolbooth.radius.grant.GrantRequest;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasClients;
import scot.tolbooth.radius.nas.NasName;

/** What a request for a grant may say, for the description of the API and as it is read. */
@Schema(name = "GrantBody")
record GrantBody(
        @Schema(description = "The only device that may use it", example = "AA-BB-CC-DD-EE-FF")
        String mac,

        @Schema(description = "The only NAS client it is good at", example = "mot-lib-nas-1")
        String nas,

        @Schema(description = "The only Wi-Fi (SSID) it is good for, where the NAS says which")
        String ssid,

        @Schema(defaultValue = "1", minimum = "1", maximum = "10", description = "How many requests may use it")
        Integer uses,

        @Schema(defaultValue = "600", minimum = "1", maximum = "3600", description = "Until it expires unused")
        @JsonProperty("lifetime_seconds")
        Integer lifetimeSeconds) {

    private static final int USUAL_LIFETIME_SECONDS = 600;

    static GrantRequest read(Fields fields, UUID registrant, NasClients clients) {
        fields.withhold("mac");
        Field<@Nullable MacAddress> mac = fields.optional("mac", Kind.word(MacAddress::new));
        Field<@Nullable NasName> nas = fields.optional(
                "nas", References.existing(NasName::new, clients::find, "there is no NAS client with this name"));
        Field<@Nullable String> ssid = fields.optional("ssid", Kind.text(32));
        Field<Integer> uses = fields.optional("uses", Kind.wholeNumber(1, 10), 1);
        Field<Integer> lifetime =
                fields.optional("lifetime_seconds", Kind.wholeNumber(1, 3600), USUAL_LIFETIME_SECONDS);
        return fields.build(() -> new GrantRequest(
                registrant,
                mac.value(),
                nas.value(),
                ssid.value(),
                uses.value(),
                Duration.ofSeconds(lifetime.value())));
    }
}
