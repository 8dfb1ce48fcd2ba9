package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.grant.IssuedGrant;

/** Access points with Extreme's (Aerohive's) IQ Engine: each radio takes forms at an address of its own, 1.1.x.1. */
record ExtremeForm() implements LoginForm {

    private static final String FIRST_RADIO = "http://1.1.1.1/reg.php";

    @Override
    public HotspotFamily family() {
        return HotspotFamily.EXTREME;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("Calling-Station-Id") && (query.has("NAS-ID") || query.has("RADIUS-NAS-IP"));
    }

    @Override
    public List<String> names() {
        return List.of("NAS-ID", "MGT-MAC-Address", "NAS-IP-Address");
    }

    @Override
    public String mac() {
        return "Calling-Station-Id";
    }

    /** What it calls {@code url} is its own address, where it says one; the resident's is in {@code destination_url}. */
    @Override
    public Optional<String> original(RedirectQuery query) {
        return query.page("destination_url");
    }

    @Override
    public Optional<String> login(RedirectQuery query, Hotspot hotspot) {
        return query.page("url").filter(url -> url.endsWith("/reg.php")).or(() -> Optional.of(FIRST_RADIO));
    }

    @Override
    public Arrival.Stage stage(RedirectQuery query) {
        return query.text("autherr").filter(error -> !error.equals("0")).isPresent()
                ? Arrival.Stage.FAILED
                : Arrival.Stage.NOT_YET;
    }

    @Override
    public List<String> repeated() {
        return List.of("ssid");
    }

    /** Releases differ in what they call the user. */
    @Override
    public Map<String, String> fields(IssuedGrant grant, URI landing) {
        return Map.of(
                "Submit2", "Submit",
                "autherr", "0",
                "user", grant.username(),
                "username", grant.username(),
                "password", grant.password(),
                "url", landing.toString());
    }
}
