package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.grant.IssuedGrant;

/** FortiGate: its {@code magic} stands for this device's request and is good there once. */
record FortiGateForm() implements LoginForm {

    @Override
    public HotspotFamily family() {
        return HotspotFamily.FORTIGATE;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("magic") && query.has("post");
    }

    @Override
    public List<String> names() {
        return List.of("apname", "apmac", "apip");
    }

    @Override
    public String mac() {
        return "usermac";
    }

    @Override
    public Optional<String> original(RedirectQuery query) {
        return Optional.empty();
    }

    @Override
    public Optional<String> login(RedirectQuery query, Hotspot hotspot) {
        return query.text("post");
    }

    @Override
    public List<String> repeated() {
        return List.of("magic");
    }

    @Override
    public Map<String, String> fields(IssuedGrant grant, URI landing) {
        return Map.of("username", grant.username(), "password", grant.password());
    }
}
