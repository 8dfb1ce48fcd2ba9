package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.grant.IssuedGrant;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * TP-Link Omada with portal type "External RADIUS Server" and an external web portal: the portal hands the grant to the
 * controller, which asks over RADIUS. The controller's address in the redirect ({@code target}) is never called.
 */
final class OmadaAdapter implements HotspotAdapter {

    /** What the controller reads again as it sent it. */
    private static final List<String> REPEATED =
            List.of("clientMac", "clientIp", "apMac", "gatewayMac", "ssidName", "vid", "radioId", "originUrl");

    /** "External RADIUS Server". */
    private static final int AUTH_TYPE = 2;

    private final HotspotLookup hotspots;
    private final ControllerClient client;

    OmadaAdapter(HotspotLookup hotspots, ControllerClient client) {
        this.hotspots = hotspots;
        this.client = client;
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.OMADA;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("clientMac") && (query.has("apMac") || query.has("gatewayMac"));
    }

    @Override
    public Redirected read(RedirectQuery query) {
        Optional<RegisteredHotspot> hotspot =
                hotspots.find(family(), query, List.of("site", "apMac", "gatewayMac", "target"));
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        @Nullable MacAddress mac = query.mac("clientMac").orElse(null);
        if (mac == null) {
            return new Redirected.Refused(Redirected.Reason.INCOMPLETE);
        }
        Map<String, String> state = new HashMap<>();
        REPEATED.forEach(name -> query.text(name).ifPresent(value -> state.put(name, value)));
        return new Redirected.Arrived(new Arrival(
                family(),
                hotspot.get().client().name(),
                mac,
                query.text("ssidName").orElse(null),
                query.page("originUrl").or(() -> query.page("redirectUrl")).orElse(null),
                Arrival.Stage.NOT_YET,
                state));
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        IssuedGrant grant = pass.grant();
        Map<String, Object> login = new LinkedHashMap<>();
        REPEATED.forEach(name -> login.put(name, arrival.vendorState().getOrDefault(name, "")));
        login.put("authType", AUTH_TYPE);
        login.put("username", grant.username());
        login.put("password", grant.password());
        try {
            return outcome(client.post(hotspots.of(arrival).controller(), "/portal/radius/auth", Map.of(), login));
        } catch (ControllerClient.NoAnswer none) {
            return none.failed();
        }
    }

    private static Completion outcome(ControllerClient.Answer answer) {
        return switch (answer.at("errorCode")) {
            case "0" -> new Completion.Opened();
            case "" -> new Completion.Failed(Completion.Reason.UNINTELLIGIBLE);
            default -> new Completion.Failed(Completion.Reason.REFUSED);
        };
    }
}
