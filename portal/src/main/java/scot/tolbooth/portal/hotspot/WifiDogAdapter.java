package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The WifiDog protocol, version 1: the browser takes a token to the gateway, which asks the portal about it, and again
 * every minute. The token is random and ours: Ruijie's example has the device's address there, which anybody can say.
 */
final class WifiDogAdapter implements HotspotAdapter {

    private final HotspotLookup hotspots;
    private final WifiDogPasses passes;
    private final boolean privateLoginTargets;

    WifiDogAdapter(HotspotLookup hotspots, WifiDogPasses passes, boolean privateLoginTargets) {
        this.hotspots = hotspots;
        this.passes = passes;
        this.privateLoginTargets = privateLoginTargets;
    }

    @Override
    public HotspotFamily family() {
        return HotspotFamily.WIFIDOG;
    }

    @Override
    public boolean recognises(RedirectQuery query) {
        return query.has("gw_address") && query.has("gw_port");
    }

    @Override
    public Redirected read(RedirectQuery query) {
        Optional<RegisteredHotspot> hotspot = hotspots.find(family(), query, List.of("gw_id", "gw_sn"));
        if (hotspot.isEmpty()) {
            return new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);
        }
        @Nullable URI login = login(query).orElse(null);
        if (login == null) {
            return new Redirected.Refused(Redirected.Reason.INCOMPLETE);
        }
        if (!hotspot.get().takesGrantsAt(login, privateLoginTargets)) {
            return new Redirected.Refused(Redirected.Reason.UNREGISTERED_LOGIN_ADDRESS);
        }
        return new Redirected.Arrived(new Arrival(
                family(),
                hotspot.get().client().name(),
                query.mac("mac").orElse(null),
                query.text("ssid").orElse(null),
                query.page("url").orElse(null),
                Arrival.Stage.NOT_YET,
                Map.of("login", login.toString())));
    }

    @Override
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        String token = passes.make(arrival.nas(), arrival.mac(), pass.allowance());
        return new Completion.Redirect(URI.create(arrival.required("login") + "?token=" + token), true);
    }

    private static Optional<URI> login(RedirectQuery query) {
        return query.text("gw_address")
                .filter(host -> host.matches("[A-Za-z0-9.-]{1,253}"))
                .flatMap(host -> query.text("gw_port")
                        .filter(port -> port.matches("[0-9]{1,5}"))
                        .map(port -> "http://" + host + ":" + port + "/wifidog/auth"))
                .flatMap(LoginTargets::address);
    }
}
