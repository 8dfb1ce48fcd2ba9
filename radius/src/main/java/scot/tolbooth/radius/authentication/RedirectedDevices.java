package scot.tolbooth.radius.authentication;

import java.util.Optional;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * Devices that NASes were told to send to the portal (Cisco central web authentication). The address that each is sent
 * to has a ticket in it, which says nothing to anybody else. Known for an hour.
 */
public interface RedirectedDevices {

    /** The device that was given the ticket. */
    Optional<RedirectedDevice> find(String ticket);

    /** As the NAS asked about it last. */
    Optional<RedirectedDevice> latest(NasName nas, MacAddress device);
}
