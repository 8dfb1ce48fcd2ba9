package scot.tolbooth.collector.snmp;

import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UnsignedInteger32;
import org.snmp4j.smi.Variable;

/** Turns what SNMP4J decoded into plain values, leniently: what cannot be read is missing. */
final class Decoding {

    private Decoding() {}

    static SnmpValue value(Variable variable) {
        if (variable.isException() || variable instanceof org.snmp4j.smi.Null) {
            return new SnmpValue.Missing();
        }
        if (variable instanceof Counter64 wide) {
            return new SnmpValue.Wide(wide.getValue());
        }
        if (variable instanceof OID identifier) {
            return new SnmpValue.Identifier(oid(identifier));
        }
        if (variable instanceof IpAddress address) {
            return address.getInetAddress() == null
                    ? new SnmpValue.Missing()
                    : new SnmpValue.Address(address.getInetAddress().getHostAddress());
        }
        if (variable instanceof OctetString octets) {
            return new SnmpValue.Octets(octets.getValue());
        }
        return variable instanceof Integer32 || variable instanceof UnsignedInteger32
                ? new SnmpValue.Whole(variable.toLong())
                : new SnmpValue.Missing();
    }

    static Oid oid(OID identifier) {
        return Oid.of(identifier.getValue());
    }

    static OID oid(Oid identifier) {
        return new OID(identifier.toArray());
    }
}
