package scot.tolbooth.portal.demo.estate;

import java.time.Duration;
import scot.tolbooth.inventory.device.SnmpCredentials;

/**
 * How a device's SNMP agent behaves.
 *
 * @param portOffset its UDP port, counted from the first of the estate
 * @param accepts the credentials it takes
 * @param registered the credentials that the inventory has: someone may have mistyped them
 * @param delay how long it takes to answer
 * @param powered whether it is switched on at all
 */
public record Conduct(
        int portOffset, SnmpCredentials accepts, SnmpCredentials registered, Duration delay, boolean powered) {}
