package scot.tolbooth.portal.hotspot;

import scot.tolbooth.radius.nas.NasClient;

/**
 * A NAS with what the portal needs to deal with it.
 *
 * @param uamSecret shared with the NAS for signatures and challenges; the RADIUS secret where no other is registered
 */
record RegisteredHotspot(NasClient client, Hotspot hotspot, String uamSecret) {

    @Override
    public String toString() {
        return "hotspot " + client.name();
    }
}
