package scot.tolbooth.collector.snmp;

import java.net.InetAddress;

/**
 * A notification that a device sent of its own accord, from an address and with credentials that belong together.
 *
 * @param trap its snmpTrapOID; of version 1 as RFC 3584 section 3 translates it
 * @param inform whether the sender waited for an acknowledgement, which it has been given
 */
public record TrapMessage(InetAddress source, Oid trap, boolean inform) {}
