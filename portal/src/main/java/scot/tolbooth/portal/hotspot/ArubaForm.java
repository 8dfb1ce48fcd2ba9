package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.grant.IssuedGrant;

/** Aruba: Instant and controllers say {@code switchip}, Instant On says {@code post}. The form goes there by HTTPS. */
record ArubaForm() implements LoginForm {

    @Override
    public HotspotFamily family() {
        return HotspotFamily.ARUBA;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.text("cmd").filter("login"::equalsIgnoreCase).isPresent() && query.has("mac");
    }

    @Override
    public List<String> names() {
        return List.of("vcname", "site", "apname", "apmac", "switchip");
    }

    @Override
    public String mac() {
        return "mac";
    }

    /** Instant On calls it {@code network}; without a name the grant is good over any Wi-Fi of the NAS. */
    @Override
    public String ssid() {
        return "essid";
    }

    /** A controller may be set not to say where it is: the one login host that is registered will do then. */
    @Override
    public Optional<String> login(RedirectQuery query, Hotspot hotspot) {
        return query.first("switchip", "post")
                .or(() -> hotspot.loginHosts().size() == 1
                        ? Optional.of(hotspot.loginHosts().get(0))
                        : Optional.empty())
                .filter(host -> host.matches("[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?"))
                .map(host -> "https://" + host + "/cgi-bin/login");
    }

    @Override
    public Arrival.Stage stage(RedirectQuery query) {
        return query.has("errmsg") ? Arrival.Stage.FAILED : Arrival.Stage.NOT_YET;
    }

    /** Instant and controllers read {@code user}, Instant On reads {@code username}. */
    @Override
    public Map<String, String> fields(IssuedGrant grant, URI landing) {
        return Map.of(
                "cmd", "authenticate",
                "user", grant.username(),
                "username", grant.username(),
                "password", grant.password());
    }
}
