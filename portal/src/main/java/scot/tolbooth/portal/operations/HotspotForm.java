package scot.tolbooth.portal.operations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.hotspot.ControllerAccess;
import scot.tolbooth.portal.hotspot.Hotspot;
import scot.tolbooth.portal.hotspot.HotspotFamily;
import scot.tolbooth.portal.staff.FormProblems;
import scot.tolbooth.radius.nas.NasName;

/** How residents are handed over to a NAS, as somebody typed it. The secret goes in and never comes back. */
public record HotspotForm(
        @Nullable String family,
        @Nullable String identity,
        @Nullable String login_hosts,
        @Nullable String portal_url,
        @Nullable String uam_secret,
        @Nullable String fas_level,
        @Nullable String controller_url,
        @Nullable String controller_user,
        @Nullable String controller_site,
        @Nullable String controller_certificate,
        @Nullable Long version) {

    static HotspotForm empty() {
        return new HotspotForm("", "", "", "", null, "", "", "", "", "", 0L);
    }

    static HotspotForm of(Hotspot hotspot) {
        Optional<ControllerAccess> controller = Optional.ofNullable(hotspot.controller());
        return new HotspotForm(
                hotspot.family().word(),
                Objects.toString(hotspot.identity(), ""),
                String.join(" ", hotspot.loginHosts()),
                Objects.toString(hotspot.portalUrl(), ""),
                null,
                Objects.toString(hotspot.fasLevel(), ""),
                controller.map(ControllerAccess::url).orElse(""),
                controller.map(ControllerAccess::user).orElse(""),
                controller.map(ControllerAccess::site).orElse(""),
                controller.map(ControllerAccess::certificate).orElse(""),
                hotspot.version());
    }

    boolean isNew() {
        return version == null || version == 0;
    }

    /** Reads it; absent where something is wrong, which is then among the problems. */
    @Nullable Hotspot read(NasName nas, FormProblems problems) {
        HotspotFamily readFamily = problems.required("family", text(family), HotspotFamily::of);
        String readIdentity = problems.optional("identity", text(identity), Hotspot::identity);
        List<String> hosts = problems.required("login_hosts", text(login_hosts), HotspotForm::hosts);
        String readPortal = problems.optional("portal_url", text(portal_url), Hotspot::portalUrl);
        Integer level = problems.optional("fas_level", text(fas_level), HotspotForm::level);
        ControllerAccess controller = controller(problems);
        if (readFamily == null || hosts == null || !problems.isEmpty()) {
            return null;
        }
        long readVersion = version == null ? 0 : version;
        return new Hotspot(nas, readFamily, readIdentity, hosts, readPortal, controller, level, readVersion);
    }

    private @Nullable ControllerAccess controller(FormProblems problems) {
        String url = problems.optional("controller_url", text(controller_url), ControllerAccess::url);
        String user = problems.optional("controller_user", text(controller_user), ControllerAccess::user);
        String site = problems.optional("controller_site", text(controller_site), ControllerAccess::site);
        String certificate = problems.optional(
                "controller_certificate", text(controller_certificate), ControllerAccess::certificate);
        if (url == null && problems.isEmpty() && (user != null || site != null || certificate != null)) {
            problems.add("controller_url", "must be given where the rest of the controller is");
        }
        return url == null ? null : new ControllerAccess(url, user, site, certificate);
    }

    @Nullable String secretOrNull() {
        return uam_secret == null || uam_secret.isEmpty() ? null : uam_secret;
    }

    /** Keeps the secret out of messages. */
    @Override
    public String toString() {
        return "HotspotForm[" + family + "]";
    }

    private static Integer level(String text) {
        if (!text.matches("[1-4]")) {
            throw new IllegalArgumentException("must be 1, 2, 3 or 4");
        }
        return Integer.valueOf(text);
    }

    private static List<String> hosts(String text) {
        return Stream.of(text.split("[\\s,;]+"))
                .filter(host -> !host.isEmpty())
                .map(Hotspot::loginHost)
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
