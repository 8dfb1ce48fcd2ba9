package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import scot.tolbooth.radius.grant.IssuedGrant;

/** Cambium: the parameters come back to it in the login address and in the form; {@code ga_Qv} and {@code s} are opaque. */
record CambiumForm() implements LoginForm {

    private static final List<String> PARAMETERS =
            List.of("ga_ssid", "ga_ap_mac", "ga_nas_id", "ga_srvr", "ga_cmac", "ga_cip", "s", "ga_Qv", "ga_orig_url");

    @Override
    public HotspotFamily family() {
        return HotspotFamily.CAMBIUM;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("ga_srvr");
    }

    @Override
    public List<String> names() {
        return List.of("ga_nas_id", "ga_ap_mac");
    }

    @Override
    public String mac() {
        return "ga_cmac";
    }

    @Override
    public String ssid() {
        return "ga_ssid";
    }

    @Override
    public Optional<String> original(RedirectQuery query) {
        return query.page("ga_orig_url");
    }

    @Override
    public Optional<String> login(RedirectQuery query, Hotspot hotspot) {
        return query.text("ga_srvr")
                .filter(host -> host.matches("[A-Za-z0-9.-]{1,253}"))
                .map(host -> "http://" + host + ":880/cgi-bin/hotspot_login.cgi?" + again(query));
    }

    @Override
    public List<String> repeated() {
        return PARAMETERS;
    }

    @Override
    public Map<String, String> fields(IssuedGrant grant, URI landing) {
        return Map.of("ga_user", grant.username(), "ga_pass", grant.password());
    }

    private static String again(RedirectQuery query) {
        return PARAMETERS.stream()
                .flatMap(name -> query.text(name)
                        .map(value -> name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .map(Stream::of)
                        .orElseGet(Stream::empty))
                .collect(Collectors.joining("&"));
    }
}
