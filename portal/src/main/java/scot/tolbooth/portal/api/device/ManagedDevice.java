package scot.tolbooth.portal.api.device;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.device.Device;
import scot.tolbooth.inventory.device.SnmpCredentials;

/** A device together with its credentials; absent where it is not asked over SNMP. */
record ManagedDevice(Device device, @Nullable SnmpCredentials credentials) {}
