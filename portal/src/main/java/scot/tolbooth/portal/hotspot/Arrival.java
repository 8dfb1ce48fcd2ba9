package scot.tolbooth.portal.hotspot;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * A resident whom a registered NAS sent to the portal, after every check. Personal data.
 *
 * @param mac the device, as the NAS says; absent where it did not
 * @param original the address that the resident wanted when the NAS stepped in
 * @param vendorState what the family needs again at the hand-over, by the family's own names
 */
public record Arrival(
        HotspotFamily family,
        NasName nas,
        @Nullable MacAddress mac,
        @Nullable String ssid,
        @Nullable String original,
        Stage stage,
        Map<String, String> vendorState) {

    /** What the NAS says about the device. */
    public enum Stage {
        /** It must sign in. */
        NOT_YET,
        /** Its sign-in was refused, or came too late. */
        FAILED,
        /** It is online. */
        ONLINE,
        /** It signed out. */
        SIGNED_OUT
    }

    public Arrival {
        vendorState = Map.copyOf(vendorState);
    }

    /** A value that the family itself put into the state. */
    String required(String name) {
        String value = vendorState.get(name);
        if (value == null) {
            throw new IllegalStateException("an arrival from " + family.word() + " has no " + name);
        }
        return value;
    }

    /** Names the NAS only. */
    @Override
    public String toString() {
        return "arrival at " + nas;
    }
}
