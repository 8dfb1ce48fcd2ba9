package scot.tolbooth.portal.api.nas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.radius.nas.CidrBlock;
import scot.tolbooth.radius.nas.NasClient;
import scot.tolbooth.radius.nas.NasName;
import scot.tolbooth.radius.nas.NasVendor;

/** A NAS client as answers show it: without its secrets. */
@Schema(name = "NasClient")
record NasClientJson(
        String name,
        String address,
        @Nullable String site,
        String vendor,
        @JsonProperty("coa_port") @Nullable Integer coaPort,
        @JsonProperty("require_message_authenticator") boolean requireMessageAuthenticator,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    private static final Kind<String> SECRET = Kind.text(255);

    static NasClientJson of(NasClient client) {
        return new NasClientJson(
                client.name().value(),
                client.address().toString(),
                client.site() == null ? null : client.site().value(),
                client.vendor().word(),
                client.coaPort(),
                client.requireMessageAuthenticator(),
                client.version());
    }

    /** Reads one; only a new one must bring its secret. */
    static NasClientWithSecrets read(
            Fields fields, Field<NasName> name, Kind<SiteCode> amongSites, @Nullable NasClient before) {
        fields.withhold("secret", "coa_secret").ignore("version");
        Field<CidrBlock> address = fields.required("address", Kind.word(CidrBlock::of));
        Field<@Nullable SiteCode> site = fields.optional("site", amongSites);
        Field<NasVendor> vendor = fields.optional("vendor", Kind.word(NasVendor::of), NasVendor.GENERIC);
        Field<@Nullable Integer> coaPort = fields.optional("coa_port", Kind.wholeNumber(1, 65535));
        Field<@Nullable String> coaSecret = fields.optional("coa_secret", SECRET);
        Field<Boolean> authenticator = fields.optional("require_message_authenticator", Kind.flag(), true);
        Field<? extends @Nullable String> secret =
                before == null ? fields.required("secret", SECRET) : fields.optional("secret", SECRET);
        return fields.build(() -> new NasClientWithSecrets(
                new NasClient(
                        name.value(),
                        address.value(),
                        site.value(),
                        vendor.value(),
                        coaPort.value(),
                        authenticator.value(),
                        before == null ? 0 : before.version()),
                secret.value(),
                coaSecret.value()));
    }
}
