package scot.tolbooth.collector.snmp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Counter64;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** The objects of a test agent, and its answers from them. */
final class AgentObjects {

    private final ConcurrentSkipListMap<OID, Supplier<Variable>> objects = new ConcurrentSkipListMap<>();

    /** @param type as in recordings: the ASN.1 tag in decimal; {@code 4x} for an octet string in hexadecimal */
    void put(String oid, String type, String value) {
        Variable fixed = variable(type, value);
        objects.put(new OID(oid), () -> fixed);
    }

    /** Puts an object whose value is looked up whenever it is asked for. */
    void put(String oid, String type, Supplier<String> value) {
        objects.put(new OID(oid), () -> variable(type, value.get()));
    }

    /** Removes every object in whose identifier these parts stand. */
    void remove(String parts) {
        objects.keySet().removeIf(oid -> ("." + oid + ".").contains("." + parts + "."));
    }

    void clear() {
        objects.clear();
    }

    /**
     * Answers GET, GETNEXT and GETBULK.
     *
     * @param first whether as SNMPv1 does, which refuses a request for one object that is missing
     * @param largest octets after which a bulk answer ends
     */
    PDU respond(PDU request, boolean first, int largest) {
        PDU response = (PDU) request.clone();
        response.setType(PDU.RESPONSE);
        response.setErrorStatus(0);
        response.setErrorIndex(0);
        response.setVariableBindings(new ArrayList<>());
        fill(request, response, first, largest);
        return response;
    }

    private void fill(PDU request, PDU response, boolean first, int largest) {
        int rounds = request.getType() == PDU.GETBULK ? request.getMaxRepetitions() : 1;
        OID[] at = request.getVariableBindings().stream()
                .map(VariableBinding::getOid)
                .toArray(OID[]::new);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < at.length; i++) {
                VariableBinding binding = request.getType() == PDU.GET ? exactly(at[i]) : after(at[i]);
                if (first && binding.getVariable().isException()) {
                    response.setVariableBindings(new ArrayList<>(request.getVariableBindings()));
                    response.setErrorStatus(SnmpConstants.SNMP_ERROR_NO_SUCH_NAME);
                    response.setErrorIndex(i + 1);
                    return;
                }
                response.add(binding);
                at[i] = binding.getOid();
            }
            if (response.getBERLength() > largest) {
                return;
            }
        }
    }

    private VariableBinding exactly(OID oid) {
        Supplier<Variable> value = objects.get(oid);
        return new VariableBinding(oid, value == null ? Null.noSuchInstance : value.get());
    }

    private VariableBinding after(OID oid) {
        Map.Entry<OID, Supplier<Variable>> next = objects.higherEntry(oid);
        return next == null
                ? new VariableBinding(oid, Null.endOfMibView)
                : new VariableBinding(next.getKey(), next.getValue().get());
    }

    private static Variable variable(String type, String value) {
        return switch (type) {
            case "2" -> new Integer32(Integer.parseInt(value));
            case "4" -> new OctetString(value.getBytes(StandardCharsets.UTF_8));
            case "4x" -> new OctetString(HexFormat.of().parseHex(value));
            case "5" -> new Null();
            case "6" -> new OID(value);
            case "64" -> new IpAddress(value);
            case "65" -> new Counter32(Long.parseLong(value));
            case "66" -> new Gauge32(Long.parseLong(value));
            case "67" -> new TimeTicks(Long.parseLong(value));
            case "70" -> new Counter64(Long.parseUnsignedLong(value));
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }
}
