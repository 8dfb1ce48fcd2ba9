package scot.tolbooth.portal.hotspot;

import java.net.URI;
import java.util.Objects;
import scot.tolbooth.radius.nas.NasClient;

/**
 * A NAS with what the portal needs to deal with it.
 *
 * @param uamSecret shared with the NAS for signatures and challenges; the RADIUS secret where no other is registered
 */
record RegisteredHotspot(NasClient client, Hotspot hotspot, String uamSecret) {

    /** The controller that is registered for it, without which a family that needs one cannot be registered. */
    ControllerAccess controller() {
        return Objects.requireNonNull(hotspot.controller(), "controller of " + client.name());
    }

    /** Whether the NAS client sends from this address; whoever pretends to be the NAS over HTTP sends from another. */
    boolean isAt(String address) {
        return LoginTargets.literal(address).filter(client.address()::contains).isPresent();
    }

    /** Whether a resident's browser may take a grant to this address. */
    boolean takesGrantsAt(URI login, boolean privateLoginTargets) {
        return LoginTargets.isAllowed(login, hotspot.loginHosts(), client.address(), privateLoginTargets);
    }

    @Override
    public String toString() {
        return "hotspot " + client.name();
    }
}
