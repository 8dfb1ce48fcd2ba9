package scot.tolbooth.radius.authentication;

import java.util.Map;
import java.util.Set;
import scot.tolbooth.radius.grant.Grant;
import scot.tolbooth.radius.nas.MacAddress;
import scot.tolbooth.radius.nas.NasName;

/**
 * What was looked up for some attempts.
 *
 * @param grants by user name
 * @param ofDevices the grant that a device may still use
 * @param elsewhere devices that are online at another place now
 */
record KnownFacts(
        Map<String, Grant> grants,
        Map<MacAddress, Grant> ofDevices,
        Map<MacAddress, RememberedHolder> remembered,
        Map<NasName, NasAccess> access,
        Set<MacAddress> elsewhere) {}
