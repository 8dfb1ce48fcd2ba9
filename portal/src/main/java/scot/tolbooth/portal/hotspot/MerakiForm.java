package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.grant.IssuedGrant;

/** Meraki's splash page with sign-on: the form goes to Meraki's cloud, which asks over RADIUS. */
record MerakiForm() implements LoginForm {

    @Override
    public HotspotFamily family() {
        return HotspotFamily.MERAKI;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("login_url") && query.has("client_mac");
    }

    @Override
    public List<String> names() {
        return List.of("ap_mac", "ap_name", "node_mac");
    }

    @Override
    public String mac() {
        return "client_mac";
    }

    @Override
    public Optional<String> original(RedirectQuery query) {
        return query.page("continue_url");
    }

    @Override
    public Optional<String> login(RedirectQuery query, Hotspot hotspot) {
        return query.text("login_url");
    }

    @Override
    public Arrival.Stage stage(RedirectQuery query) {
        return query.has("error_message") ? Arrival.Stage.FAILED : Arrival.Stage.NOT_YET;
    }

    @Override
    public Map<String, String> fields(IssuedGrant grant, URI landing) {
        return Map.of(
                "username", grant.username(),
                "password", grant.password(),
                "success_url", landing.toString());
    }
}
