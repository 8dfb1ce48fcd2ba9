package scot.tolbooth.portal.api.nas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.radius.nas.NasName;

/** A hotspot as answers show it: without its secret. */
@Schema(name = "Hotspot")
record HotspotJson(
        String nas,
        String family,
        @Nullable String identity,
        @JsonProperty("login_hosts") List<String> loginHosts,
        @JsonProperty("portal_url") @Nullable String portalUrl,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static HotspotJson of(Hotspot hotspot) {
        return new HotspotJson(
                hotspot.nas().value(),
                hotspot.family().word(),
                hotspot.identity(),
                hotspot.loginHosts(),
                hotspot.portalUrl(),
                hotspot.version());
    }

    static HotspotWithSecret read(Fields fields, Field<NasName> nas, @Nullable Hotspot before) {
        fields.withhold("uam_secret").ignore("version");
        Field<HotspotFamily> family = fields.required("family", Kind.word(HotspotFamily::of));
        Field<@Nullable String> identity = fields.optional("identity", Kind.word(Hotspot::identity));
        Field<List<String>> hosts = fields.list("login_hosts", Kind.word(Hotspot::loginHost));
        Field<@Nullable String> portalUrl = fields.optional("portal_url", Kind.word(Hotspot::portalUrl));
        Field<@Nullable String> secret = fields.optional("uam_secret", Kind.text(255));
        return fields.build(() -> new HotspotWithSecret(
                new Hotspot(
                        nas.value(),
                        family.value(),
                        identity.value(),
                        hosts.value(),
                        portalUrl.value(),
                        before == null ? 0 : before.version()),
                secret.value()));
    }
}
