package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import scot.tolbooth.radius.nas.NasName;

/** Every family of NASes that the portal deals with, behind one door. */
public final class Gateways {

    private static final Redirected UNKNOWN = new Redirected.Refused(Redirected.Reason.UNKNOWN_NAS);

    private final List<HotspotAdapter> adapters;
    private final HotspotLookup hotspots;

    Gateways(List<HotspotAdapter> adapters, HotspotLookup hotspots) {
        this.adapters = List.copyOf(adapters);
        this.hotspots = hotspots;
    }

    /**
     * Reads a redirect; empty where the query is no NAS's. At a NAS's own portal address only its own family is
     * listened to; elsewhere several families may send parameters of the same names, and one that knows the NAS goes
     * first.
     */
    public Optional<Redirected> read(RedirectQuery query) {
        NasName nas = query.nas();
        Optional<HotspotFamily> registered = nas == null ? Optional.empty() : hotspots.family(nas);
        List<Redirected> readings = adapters.stream()
                .filter(adapter -> registered.map(adapter.family()::equals).orElse(true))
                .filter(adapter -> adapter.recognises(query))
                .map(adapter -> adapter.read(query))
                .toList();
        return readings.stream()
                .filter(reading -> !UNKNOWN.equals(reading))
                .findFirst()
                .or(() -> readings.stream().findFirst());
    }

    /** Where to go for a new redirect, if the arrival is too old or too used for a hand-over. */
    public Optional<URI> renewal(Arrival arrival, Duration age) {
        return adapterOf(arrival).renewal(arrival, age);
    }

    /** Hands a resident over to the NAS. */
    public Completion complete(Arrival arrival, Pass pass, URI landing) {
        return adapterOf(arrival).complete(arrival, pass, landing);
    }

    /** What became of an {@link Completion.Awaited} hand-over. */
    public Progress progress(Arrival arrival) {
        return adapterOf(arrival).progress(arrival);
    }

    private HotspotAdapter adapterOf(Arrival arrival) {
        return adapters.stream()
                .filter(adapter -> adapter.family() == arrival.family())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no adapter for " + arrival.family().word()));
    }
}
