package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * The RouterOS hotspot. Its redirects are whatever its {@code login.html} is written to send, and are not signed: the
 * login address must therefore be registered. With a challenge the answer is CHAP in a redirect, without one PAP in a
 * form, so that no password stands in an address. RouterOS makes a new challenge at every page of its own and takes an
 * old one, so that nothing needs renewal.
 */
final class MikroTikAdapter implements HotspotAdapter {

    private static final HexFormat HEX = HexFormat.of();

    private final HotspotLookup hotspots;
    private final boolean privateLoginTargets;

    MikroTikAdapter(HotspotLookup hotspots, boolean privateLoginTargets) {
        this.hotspots = hotspots;
        this.privateLoginTargets = privateLoginTargets;
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.MIKROTIK;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("link-login-only");
    }

    @Override
    public Redirected read(RedirectQuery query) {
        Optional<RegisteredHotspot> hotspot = hotspots.find(family(), query, List.of("nasid", "identity"));
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        @Nullable URI login = query.text("link-login-only").flatMap(LoginTargets::address).orElse(null);
        if (login == null) {
            return new Redirected.Refused(Redirected.Reason.INCOMPLETE);
        }
        if (!hotspot.get().takesGrantsAt(login, privateLoginTargets)) {
            return new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS);
        }
        return query.mac("mac")
                .<Redirected>map(mac -> new Redirected.Arrived(arrival(query, hotspot.get(), mac, login)))
                .orElseGet(() -> new Redirected.Refused(Redirected.Reason.INCOMPLETE));
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        IssuedGrant grant = pass.grant();
        String login = arrival.required("login");
        String chapId = arrival.vendorState().get("chap-id");
        if (chapId == null) {
            return new Completion.FormPost(
                    URI.create(login),
                    Map.of(
                            "username", grant.username(),
                            "password", grant.password(),
                            "dst", landing.toString(),
                            "popup", "false"));
        }
        String response = MikroTikArithmetic.response(
                HEX.parseHex(chapId), grant.password(), HEX.parseHex(arrival.required("chap-challenge")));
        return new Completion.Redirect(URI.create(login + (login.contains("?") ? "&" : "?") + "username="
                + encode(grant.username()) + "&password=" + response + "&dst=" + encode(landing.toString())
                + "&popup=false"));
    }

    private static Arrival arrival(RedirectQuery query, RegisteredHotspot hotspot, MacAddress mac, URI login) {
        Map<String, String> state = new HashMap<>();
        state.put("login", login.toString());
        Optional<byte[]> id = octets(query, "chap-id");
        Optional<byte[]> challenge = octets(query, "chap-challenge");
        if (id.isPresent() && challenge.isPresent()) {
            state.put("chap-id", HEX.formatHex(id.get()));
            state.put("chap-challenge", HEX.formatHex(challenge.get()));
        }
        return new Arrival(
                HotspotFamily.MIKROTIK,
                hotspot.client().name(),
                mac,
                query.text("ssid").orElse(null),
                query.page("link-orig").orElse(null),
                query.has("error") ? Arrival.Stage.FAILED : Arrival.Stage.NOT_YET,
                state);
    }

    private static Optional<byte[]> octets(RedirectQuery query, String name) {
        return query.bytes(name).filter(bytes -> bytes.length > 0).map(MikroTikArithmetic::unescape);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
