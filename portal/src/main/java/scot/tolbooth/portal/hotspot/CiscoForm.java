package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.radius.grant.IssuedGrant;

/**
 * Local web authentication of Cisco's wireless controllers. Its parameters are not encoded, and no parameter names the
 * controller: give each controller its own portal address, or register an access point's address as identity.
 */
record CiscoForm() implements LoginForm {

    @Override
    public HotspotFamily family() {
        return HotspotFamily.CISCO;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("switch_url");
    }

    @Override
    public List<String> names() {
        return List.of("ap_mac");
    }

    @Override
    public String mac() {
        return "client_mac";
    }

    @Override
    public String ssid() {
        return "wlan";
    }

    /** Without a scheme as a rule: {@code captive.apple.com/hotspot-detect.html}. */
    @Override
    public Optional<String> original(RedirectQuery query) {
        return query.page("redirect")
                .or(() -> query.text("redirect")
                        .filter(text -> text.matches("[A-Za-z0-9.-]+\\.[A-Za-z]{2,}(:[0-9]{1,5})?(/\\S{0,1900})?"))
                        .map(text -> "http://" + text));
    }

    @Override
    public Optional<String> login(RedirectQuery query, Hotspot hotspot) {
        return query.text("switch_url");
    }

    /** 1 already signed in; 2 wrong portal, 3 user name in use, 4 excluded, 5 wrong credentials. */
    @Override
    public Arrival.Stage stage(RedirectQuery query) {
        return switch (query.text("statusCode").orElse("")) {
            case "1" -> Arrival.Stage.ONLINE;
            case "2", "3", "4", "5" -> Arrival.Stage.FAILED;
            default -> Arrival.Stage.NOT_YET;
        };
    }

    /** Without {@code buttonClicked=4} the controller shows its own page again. */
    @Override
    public Map<String, String> fields(IssuedGrant grant, URI landing) {
        return Map.of(
                "username", grant.username(),
                "password", grant.password(),
                "buttonClicked", "4",
                "err_flag", "0",
                "redirect_url", landing.toString());
    }
}
