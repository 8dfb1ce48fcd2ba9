package scot.tolbooth.portal.api.nas;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.portal.hotspot.Hotspot;

/** A hotspot with what a request says of its secret; an absent one stays as it is stored. */
record HotspotWithSecret(Hotspot hotspot, @Nullable String secret) {

    @Override
    public String toString() {
        return "hotspot " + hotspot.nas();
    }
}
