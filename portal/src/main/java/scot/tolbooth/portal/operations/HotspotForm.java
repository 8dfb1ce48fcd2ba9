package scot.tolbooth.portal.operations;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
        @Nullable Long version) {

    static HotspotForm empty() {
        return new HotspotForm("", "", "", "", null, 0L);
    }

    static HotspotForm of(Hotspot hotspot) {
        return new HotspotForm(
                hotspot.family().word(),
                Objects.toString(hotspot.identity(), ""),
                String.join(" ", hotspot.loginHosts()),
                Objects.toString(hotspot.portalUrl(), ""),
                null,
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
        if (readFamily == null || hosts == null || !problems.isEmpty()) {
            return null;
        }
        return new Hotspot(nas, readFamily, readIdentity, hosts, readPortal, version == null ? 0 : version);
    }

    @Nullable String secretOrNull() {
        return uam_secret == null || uam_secret.isEmpty() ? null : uam_secret;
    }

    /** Keeps the secret out of messages. */
    @Override
    public String toString() {
        return "HotspotForm[" + family + "]";
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
