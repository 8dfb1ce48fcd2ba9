package scot.tolbooth.radius.passpoint;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The credentials of devices that join the encrypted network (Passpoint): one for each device, made at random. */
public interface PasspointCredentials {

    /** How many devices of one person may have one. */
    int MOST = 10;

    /**
     * Makes one.
     *
     * @param name what its holder calls the device, 1 to 40 characters
     * @return the key with which its profile is collected, up to five times within 15 minutes; empty where the person has
     *     {@link #MOST} already
     */
    Optional<String> issue(UUID registrant, String name, Duration lifetime);

    /** The credential that a key collects. Empty for a key that is unknown, too old or used too often. */
    Optional<CollectedCredential> collect(String key);

    /** Those of a registrant that are good, by name. */
    List<PasspointCredential> of(UUID registrant);

    /**
     * Takes one back: the device stays online until its session ends, and does not come back.
     *
     * @return whether there was one
     */
    boolean revoke(UUID registrant, String username);
}
