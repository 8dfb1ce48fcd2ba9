package scot.tolbooth.collector.snmp;

import java.net.InetAddress;
import java.util.List;
import scot.tolbooth.inventory.device.SnmpCredentials;

/** Who may send notifications. */
public interface TrapSenders {

    /** The credentials of whatever has that address; empty where nothing of ours has it. */
    List<SnmpCredentials> at(InetAddress source);
}
