package scot.tolbooth.portal.hotspot;

import java.util.List;
import java.util.Optional;
import scot.tolbooth.radius.nas.NasName;

/** Finds the registered NAS that a redirect speaks of. */
interface HotspotLookup {

    /** By the NAS's registered name, or by the other identity registered for it; case does not matter in the latter. */
    Optional<RegisteredHotspot> find(HotspotFamily family, String nameOrIdentity);

    /** What is registered of a NAS; absent where nothing is. */
    Optional<HotspotFamily> family(NasName nas);

    /** The NAS to whose own portal address a redirect came, or else the first that one of these parameters names. */
    default Optional<RegisteredHotspot> find(HotspotFamily family, RedirectQuery query, List<String> parameters) {
        NasName nas = query.nas();
        return nas == null
                ? parameters.stream()
                        .flatMap(parameter -> query.text(parameter).stream())
                        .flatMap(name -> find(family, name).stream())
                        .findFirst()
                : find(family, nas.value());
    }

    /** The NAS of an arrival, as it is registered now. */
    default RegisteredHotspot of(Arrival arrival) {
        return find(arrival.family(), arrival.nas().value())
                .orElseThrow(() -> new IllegalStateException("NAS " + arrival.nas() + " is no longer registered"));
    }
}
