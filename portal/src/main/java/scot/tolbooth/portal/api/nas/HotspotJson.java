package scot.tolbooth.portal.api.nas;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.hotspot.ControllerAccess;
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
        @JsonProperty("fas_level") @Nullable Integer fasLevel,
        @JsonProperty("controller_url") @Nullable String controllerUrl,
        @JsonProperty("controller_user") @Nullable String controllerUser,
        @JsonProperty("controller_site") @Nullable String controllerSite,
        @JsonProperty("controller_certificate") @Nullable String controllerCertificate,

        @Schema(accessMode = AccessMode.READ_ONLY, description = "Counts the changes; the ETag")
        long version) {

    static HotspotJson of(Hotspot hotspot) {
        Optional<ControllerAccess> controller = Optional.ofNullable(hotspot.controller());
        return new HotspotJson(
                hotspot.nas().value(),
                hotspot.family().word(),
                hotspot.identity(),
                hotspot.loginHosts(),
                hotspot.portalUrl(),
                hotspot.fasLevel(),
                controller.map(ControllerAccess::url).orElse(null),
                controller.map(ControllerAccess::user).orElse(null),
                controller.map(ControllerAccess::site).orElse(null),
                controller.map(ControllerAccess::certificate).orElse(null),
                hotspot.version());
    }

    static HotspotWithSecret read(Fields fields, Field<NasName> nas, @Nullable Hotspot before) {
        fields.withhold("uam_secret").ignore("version");
        Field<HotspotFamily> family = fields.required("family", Kind.word(HotspotFamily::of));
        Field<@Nullable String> identity = fields.optional("identity", Kind.word(Hotspot::identity));
        Field<List<String>> hosts = fields.list("login_hosts", Kind.word(Hotspot::loginHost));
        Field<@Nullable String> portalUrl = fields.optional("portal_url", Kind.word(Hotspot::portalUrl));
        Field<@Nullable String> secret = fields.optional("uam_secret", Kind.text(255));
        Field<@Nullable Integer> level = fields.optional("fas_level", Kind.wholeNumber(1, 4));
        Field<@Nullable ControllerAccess> controller = controller(fields);
        return fields.build(() -> new HotspotWithSecret(
                new Hotspot(
                        nas.value(),
                        family.value(),
                        identity.value(),
                        hosts.value(),
                        portalUrl.value(),
                        controller.value(),
                        level.value(),
                        before == null ? 0 : before.version()),
                secret.value()));
    }

    private static Field<@Nullable ControllerAccess> controller(Fields fields) {
        Field<@Nullable String> url = fields.optional("controller_url", Kind.word(ControllerAccess::url));
        Field<@Nullable String> user = fields.optional("controller_user", Kind.word(ControllerAccess::user));
        Field<@Nullable String> site = fields.optional("controller_site", Kind.word(ControllerAccess::site));
        Field<@Nullable String> certificate =
                fields.optional("controller_certificate", Kind.word(ControllerAccess::certificate));
        boolean rest = user.value() != null || site.value() != null || certificate.value() != null;
        if (rest && !fields.has("controller_url")) {
            fields.problem("controller_url", "must be given where the rest of the controller is");
        }
        return () -> {
            String address = url.value();
            return address == null
                    ? null
                    : new ControllerAccess(address, user.value(), site.value(), certificate.value());
        };
    }
}
