package scot.tolbooth.collector.snmp;

import java.time.Duration;
import java.util.List;

/** What came of one request on the wire. */
sealed interface Exchange {

    /**
     * A response.
     *
     * @param errorStatus as in RFC 3416; 0 for none
     * @param errorIndex which binding it is about, from 1
     */
    record Response(List<Binding> bindings, int errorStatus, int errorIndex, Duration took) implements Exchange {}

    record Silence(String reason) implements Exchange {}

    record Refusal(String reason) implements Exchange {}

    /** One object and its value. */
    record Binding(Oid oid, SnmpValue value) {}
}
