package scot.tolbooth.collector.discovery;

import java.util.List;
import scot.tolbooth.collector.snmp.Oid;

/** What is read of whatever answers: SNMPv2-MIB, SNMP-FRAMEWORK-MIB, ENTITY-MIB, LLDP-MIB, IP-MIB, BRIDGE-MIB. */
final class ProbeObjects {

    static final Oid DESCRIPTION = Oid.of("1.3.6.1.2.1.1.1.0");
    static final Oid OBJECT_ID = Oid.of("1.3.6.1.2.1.1.2.0");
    static final Oid SYSTEM_NAME = Oid.of("1.3.6.1.2.1.1.5.0");
    static final Oid FORWARDING = Oid.of("1.3.6.1.2.1.4.1.0");
    static final Oid BRIDGE_PORTS = Oid.of("1.3.6.1.2.1.17.1.2.0");
    static final Oid ENGINE_ID = Oid.of("1.3.6.1.6.3.10.2.1.1.0");
    static final Oid CHASSIS_SUBTYPE = Oid.of("1.0.8802.1.1.2.1.3.1.0");
    static final Oid CHASSIS_ID = Oid.of("1.0.8802.1.1.2.1.3.2.0");
    static final Oid CAPABILITIES = Oid.of("1.0.8802.1.1.2.1.3.6.0");

    static final List<Oid> SYSTEM = List.of(
            DESCRIPTION,
            OBJECT_ID,
            SYSTEM_NAME,
            FORWARDING,
            BRIDGE_PORTS,
            ENGINE_ID,
            CHASSIS_SUBTYPE,
            CHASSIS_ID,
            CAPABILITIES);

    static final Oid OWN_ADDRESS = Oid.of("1.3.6.1.2.1.4.20.1.1");

    static final Oid ENTITY_CLASS = Oid.of("1.3.6.1.2.1.47.1.1.1.1.5");
    static final Oid ENTITY_SERIAL = Oid.of("1.3.6.1.2.1.47.1.1.1.1.11");
    static final Oid ENTITY_MAKER = Oid.of("1.3.6.1.2.1.47.1.1.1.1.12");
    static final Oid ENTITY_MODEL = Oid.of("1.3.6.1.2.1.47.1.1.1.1.13");

    static final Oid LOCAL_PORT_ID = Oid.of("1.0.8802.1.1.2.1.3.7.1.3");
    static final Oid LOCAL_PORT = Oid.of("1.0.8802.1.1.2.1.3.7.1.4");
    static final Oid REMOTE_CHASSIS_SUBTYPE = Oid.of("1.0.8802.1.1.2.1.4.1.1.4");
    static final Oid REMOTE_CHASSIS = Oid.of("1.0.8802.1.1.2.1.4.1.1.5");
    static final Oid REMOTE_PORT_ID = Oid.of("1.0.8802.1.1.2.1.4.1.1.7");
    static final Oid REMOTE_PORT = Oid.of("1.0.8802.1.1.2.1.4.1.1.8");
    static final Oid REMOTE_NAME = Oid.of("1.0.8802.1.1.2.1.4.1.1.9");
    static final Oid REMOTE_CAPABILITIES = Oid.of("1.0.8802.1.1.2.1.4.1.1.12");
    /** One of the columns of the table of management addresses: the address itself is in the index. */
    static final Oid REMOTE_ADDRESS_KIND = Oid.of("1.0.8802.1.1.2.1.4.2.1.3");

    static final List<Oid> COLUMNS = List.of(
            OWN_ADDRESS,
            ENTITY_CLASS,
            ENTITY_SERIAL,
            ENTITY_MAKER,
            ENTITY_MODEL,
            LOCAL_PORT_ID,
            LOCAL_PORT,
            REMOTE_CHASSIS_SUBTYPE,
            REMOTE_CHASSIS,
            REMOTE_PORT_ID,
            REMOTE_PORT,
            REMOTE_NAME,
            REMOTE_CAPABILITIES,
            REMOTE_ADDRESS_KIND);

    /** ipNetToMediaNetAddress: addresses without the MAC addresses that belong to them. */
    static final Oid ARP_ADDRESS = Oid.of("1.3.6.1.2.1.4.22.1.3");

    private ProbeObjects() {}
}
