package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * openNDS with a forwarding authentication service of {@code fas_secure_enabled} 1 to 4, as registered: a redirect of
 * another level is refused. At 1 and 2 the browser takes the token to the gateway, at 3 and 4 the gateway asks for it.
 * Level 0 shows residents the token that lets them in, and is not served.
 */
final class OpenNdsAdapter implements HotspotAdapter {

    private static final String TOKEN_PAGE = "opennds_auth";

    private final HotspotLookup hotspots;
    private final OpenNdsPasses passes;
    private final boolean privateLoginTargets;

    OpenNdsAdapter(HotspotLookup hotspots, OpenNdsPasses passes, boolean privateLoginTargets) {
        this.hotspots = hotspots;
        this.passes = passes;
        this.privateLoginTargets = privateLoginTargets;
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.OPENNDS;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("fas");
    }

    @Override
    public Redirected read(RedirectQuery query) {
        Optional<RegisteredHotspot> hotspot = hotspot(query);
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        Optional<Map<String, String>> said = said(query, hotspot.get());
        if (said.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.BAD_SIGNATURE);
        }
        return arrival(said.get(), hotspot.get());
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        RegisteredHotspot hotspot = hotspots.of(arrival);
        String token = OpenNdsArithmetic.returned(arrival.required("hid"), hotspot.uamSecret());
        if (isAsked(hotspot)) {
            passes.put(arrival.nas(), token, arrival.required("gateway"), pass.allowance());
            return new Completion.Awaited();
        }
        return new Completion.Redirect(URI.create(arrival.required("login") + "?tok=" + token + "&redir="
                + URLEncoder.encode(landing.toString(), StandardCharsets.UTF_8)));
    }

    @Override
    public Progress progress(Arrival arrival) {
        String token = OpenNdsArithmetic.returned(
                arrival.required("hid"), hotspots.of(arrival).uamSecret());
        return passes.progress(arrival.nas(), token);
    }

    /** What is encrypted names its NAS only by the address to which it came. */
    private Optional<RegisteredHotspot> hotspot(RedirectQuery query) {
        if (query.nas() != null || query.has("iv")) {
            return hotspots.find(family(), query, List.of());
        }
        Map<String, String> said = query.text("fas")
                .flatMap(OpenNdsArithmetic::decode)
                .map(OpenNdsArithmetic::parameters)
                .orElse(Map.of());
        return Stream.of("gatewayname", "gatewaymac")
                .map(said::get)
                .filter(Objects::nonNull)
                .map(name -> decoded(name).strip())
                .flatMap(name -> hotspots.find(family(), name).stream())
                .findFirst();
    }

    private static Optional<Map<String, String>> said(RedirectQuery query, RegisteredHotspot hotspot) {
        boolean encrypted = level(hotspot) == 2 || level(hotspot) == 3;
        String fas = query.text("fas").orElse("");
        Optional<String> text = encrypted
                ? query.text("iv").flatMap(iv -> OpenNdsArithmetic.decrypt(fas, iv, hotspot.uamSecret()))
                : Optional.of(fas).filter(plain -> !query.has("iv")).flatMap(OpenNdsArithmetic::decode);
        return text.map(OpenNdsArithmetic::parameters).filter(parameters -> parameters.containsKey("hid"));
    }

    private Redirected arrival(Map<String, String> said, RegisteredHotspot hotspot) {
        @Nullable MacAddress mac = mac(said.getOrDefault("clientmac", ""));
        String hid = said.getOrDefault("hid", "");
        String gateway = said.getOrDefault("gatewayname", "");
        @Nullable URI login = login(said);
        boolean whole = mac != null && hid.matches("[0-9A-Za-z]{9,128}") && !gateway.isBlank();
        if (!whole || (login == null && !isAsked(hotspot))) {
            return new Redirected.Refused(Redirected.Reason.INCOMPLETE);
        }
        Map<String, String> state = new HashMap<>();
        state.put("hid", hid);
        state.put("gateway", OpenNdsArithmetic.gatewayHash(gateway));
        if (login != null && !isAsked(hotspot)) {
            if (!hotspot.takesGrantsAt(login, privateLoginTargets)) {
                return new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS);
            }
            state.put("login", login.toString());
        }
        String wanted = decoded(said.getOrDefault("originurl", ""));
        return new Redirected.Arrived(new Arrival(
                family(),
                hotspot.client().name(),
                mac,
                null,
                RedirectQuery.isPage(wanted) ? wanted : null,
                Arrival.Stage.NOT_YET,
                state));
    }

    private static @Nullable URI login(Map<String, String> said) {
        String page = said.getOrDefault("authdir", TOKEN_PAGE);
        String address = said.getOrDefault("gatewayaddress", "");
        return page.matches("[A-Za-z0-9_-]{1,64}") && address.matches("[0-9A-Za-z.-]{1,253}(:[0-9]{1,5})?")
                ? LoginTargets.address("http://" + address + "/" + page + "/").orElse(null)
                : null;
    }

    /** Whether the gateway comes for its tokens ({@code authmon}). */
    private static boolean isAsked(RegisteredHotspot hotspot) {
        return level(hotspot) >= 3;
    }

    private static int level(RegisteredHotspot hotspot) {
        Integer level = hotspot.hotspot().fasLevel();
        return level == null ? 0 : level;
    }

    private static @Nullable MacAddress mac(String text) {
        return text.matches("([0-9a-fA-F]{2}[:-]?){5}[0-9a-fA-F]{2}") ? new MacAddress(text) : null;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
