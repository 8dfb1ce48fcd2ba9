package scot.tolbooth.radius.authentication;

import java.time.Instant;
import scot.tolbooth.radius.nas.MacAddress;

/**
 * A device that its registrant wished to be remembered. Personal data.
 *
 * @param id tells it from the registrant's others
 * @param name as the registrant calls it, 1 to 40 characters
 */
public record RememberedDevice(String id, MacAddress mac, String name, Instant remembered) {}
