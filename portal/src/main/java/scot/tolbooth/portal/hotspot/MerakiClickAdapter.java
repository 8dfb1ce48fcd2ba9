package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * Meraki's splash page with click-through: whoever goes to {@code base_grant_url} is let in, so that a resident who
 * knows the address needs no portal. Nothing asks over RADIUS.
 */
final class MerakiClickAdapter implements HotspotAdapter {

    private final HotspotLookup hotspots;
    private final boolean privateLoginTargets;

    MerakiClickAdapter(HotspotLookup hotspots, boolean privateLoginTargets) {
        this.hotspots = hotspots;
        this.privateLoginTargets = privateLoginTargets;
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.MERAKI_CLICK;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("base_grant_url");
    }

    @Override
    public Redirected read(RedirectQuery query) {
        Optional<RegisteredHotspot> hotspot =
                hotspots.find(family(), query, List.of("node_mac", "node_id", "gateway_id"));
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        @Nullable MacAddress mac = query.mac("client_mac").orElse(null);
        @Nullable URI grant = query.text("base_grant_url").flatMap(LoginTargets::address).orElse(null);
        if (mac == null || grant == null) {
            return new Redirected.Refused(Redirected.Reason.INCOMPLETE);
        }
        if (!hotspot.get().takesGrantsAt(grant, privateLoginTargets)) {
            return new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS);
        }
        return new Redirected.Arrived(new Arrival(
                family(),
                hotspot.get().client().name(),
                mac,
                null,
                query.page("user_continue_url").orElse(null),
                Arrival.Stage.NOT_YET,
                Map.of("grant", grant.toString())));
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        String grant = arrival.required("grant");
        return new Completion.Redirect(URI.create(grant + (grant.contains("?") ? "&" : "?") + "continue_url="
                + URLEncoder.encode(landing.toString(), StandardCharsets.UTF_8) + "&duration="
                + pass.allowance().time().toSeconds()));
    }
}
