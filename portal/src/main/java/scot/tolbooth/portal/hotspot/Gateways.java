package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import scot.tolbooth.radius.grant.IssuedGrant;

/** Every family of NASes that the portal deals with, behind one door. */
public final class Gateways {

    private final List<HotspotAdapter> adapters;

    Gateways(List<HotspotAdapter> adapters) {
        this.adapters = List.copyOf(adapters);
    }

    /** Reads a redirect; empty where the query is no NAS's. */
    public Optional<Redirected> read(RedirectQuery query) {
        return adapters.stream()
                .filter(adapter -> adapter.recognises(query))
                .findFirst()
                .map(adapter -> adapter.read(query));
    }

    /** Where to go for a new redirect, if the arrival is too old or too used for a hand-over. */
    public Optional<URI> renewal(Arrival arrival, Duration age) {
        return adapterOf(arrival).renewal(arrival, age);
    }

    /** How the browser takes a grant to the NAS. */
    public Completion complete(Arrival arrival, IssuedGrant grant, URI landing) {
        return adapterOf(arrival).complete(arrival, grant, landing);
    }

    private HotspotAdapter adapterOf(Arrival arrival) {
        return adapters.stream()
                .filter(adapter -> adapter.family() == arrival.family())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no adapter for " + arrival.family().word()));
    }
}
