package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snmp4j.PDU;
import org.snmp4j.Target;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.VariableBinding;

/**
 * What came back for one request.
 *
 * @param counter the object that a REPORT of SNMPv3 counted up; absent for all else
 */
record Received(Exchange exchange, @Nullable Oid counter) {

    /** @param response absent where none came in time */
    static Received of(Target<UdpAddress> to, @Nullable PDU response, Duration took) {
        if (response == null) {
            return new Received(
                    new Exchange.Silence("no answer within %s s, asked %d times"
                            .formatted(to.getTimeout() / 1000.0, to.getRetries() + 1)),
                    null);
        }
        List<Exchange.Binding> bindings = new ArrayList<>(response.size());
        for (VariableBinding binding : response.getVariableBindings()) {
            bindings.add(new Exchange.Binding(Decoding.oid(binding.getOid()), Decoding.value(binding.getVariable())));
        }
        if (response.getType() == PDU.REPORT) {
            Oid counter = bindings.isEmpty() ? Oid.of() : bindings.get(0).oid();
            return new Received(new Exchange.Refusal(Reports.reason(counter)), counter);
        }
        return new Received(
                new Exchange.Response(bindings, response.getErrorStatus(), response.getErrorIndex(), took), null);
    }
}
