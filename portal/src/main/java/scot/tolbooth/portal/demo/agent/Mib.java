package scot.tolbooth.portal.demo.agent;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Gauge32;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.VariableBinding;

/** Everything that one device can be asked, in the order of its object identifiers. */
final class Mib {

    private static final long TICKS_WRAP = 1L << 32;

    private final NavigableMap<OID, Cell> cells = new TreeMap<>();

    void put(String oid, Cell cell) {
        cells.put(new OID(oid), cell);
    }

    void text(String oid, String value) {
        OctetString text = new OctetString(value);
        put(oid, now -> text);
    }

    void number(String oid, int value) {
        Integer32 number = new Integer32(value);
        put(oid, now -> number);
    }

    void number(String oid, ToIntFunction<Instant> value) {
        put(oid, now -> new Integer32(value.applyAsInt(now)));
    }

    void gauge(String oid, ToIntFunction<Instant> value) {
        put(oid, now -> new Gauge32(value.applyAsInt(now)));
    }

    /** What several vendors declare as a counter although it goes up and down. */
    void gaugeTypedAsCounter(String oid, ToIntFunction<Instant> value) {
        put(oid, now -> new Counter32(value.applyAsInt(now)));
    }

    /** Hundredths of a second since something began; wraps after 497 days. */
    static TimeTicks ticks(Instant since, Instant now) {
        return new TimeTicks(since.until(now, ChronoUnit.MILLIS) / 10 % TICKS_WRAP);
    }

    Optional<VariableBinding> get(OID oid, Instant now) {
        Cell cell = cells.get(oid);
        var value = cell == null ? null : cell.at(now);
        return value == null ? Optional.empty() : Optional.of(new VariableBinding(oid, value));
    }

    Optional<VariableBinding> next(OID after, Instant now) {
        for (var entry : cells.tailMap(after, false).entrySet()) {
            var value = entry.getValue().at(now);
            if (value != null) {
                return Optional.of(new VariableBinding(entry.getKey(), value));
            }
        }
        return Optional.empty();
    }
}
