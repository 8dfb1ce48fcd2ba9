package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.grant.IssuedGrant;

/** Ruckus Unleashed and ZoneDirector. What they call {@code mac} is the access point. */
record RuckusForm() implements LoginForm {

    @Override
    public HotspotFamily family() {
        return HotspotFamily.RUCKUS;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("sip") && query.has("client_mac") && !query.has("nbiIP");
    }

    @Override
    public List<String> names() {
        return List.of("sip", "mac", "loc", "lid");
    }

    @Override
    public String mac() {
        return "client_mac";
    }

    /** An address has no certificate; where the controller goes by a name it has one, and takes HTTPS at 9998. */
    @Override
    public Optional<String> login(RedirectQuery query, Hotspot hotspot) {
        return query.text("sip")
                .filter(host -> host.matches("[A-Za-z0-9.-]{1,253}"))
                .map(host -> LoginTargets.literal(host).isPresent()
                        ? "http://" + host + ":9997/login"
                        : "https://" + host + ":9998/login");
    }

    @Override
    public Map<String, String> fields(IssuedGrant grant, URI landing) {
        return Map.of("username", grant.username(), "password", grant.password());
    }
}
