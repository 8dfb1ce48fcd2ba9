package scot.tolbooth.portal.hotspot;

import java.util.Optional;

/** Finds the registered NAS that a redirect speaks of. */
interface HotspotLookup {

    /** By the NAS's registered name, or by the other identity registered for it; case does not matter in the latter. */
    Optional<RegisteredHotspot> find(HotspotFamily family, String nameOrIdentity);
}
