package scot.tolbooth.radius.authentication;

import java.util.List;
import java.util.UUID;
import scot.tolbooth.radius.nas.MacAddress;

/** The devices that registrants wish to be remembered: they come online without signing in, where policy and NAS let them. */
public interface RememberedDevices {

    /** Those of a registrant, by name. */
    List<RememberedDevice> of(UUID registrant);

    /** Remembers a device from now on under that name; whoever wished it last has it. */
    void remember(UUID registrant, MacAddress device, String name);

    /**
     * Gives it another name.
     *
     * @return whether there was one
     */
    boolean rename(UUID registrant, String id, String name);

    /**
     * Forgets it.
     *
     * @return whether there was one
     */
    boolean forget(UUID registrant, String id);
}
