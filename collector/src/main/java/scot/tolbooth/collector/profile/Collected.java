package scot.tolbooth.collector.profile;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;

/** All that a device has answered, by object identifier; for one thread. */
public final class Collected {

    private static final Oid AFTER_ALL = Oid.of(-1);

    private final SortedMap<Oid, SnmpValue> values;
    private final Map<Oid, Map<Oid, SnmpValue>> columns = new HashMap<>();

    public Collected(Map<Oid, SnmpValue> values) {
        this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public Optional<SnmpValue> value(Oid oid) {
        return Optional.ofNullable(values.get(oid));
    }

    /** The rows of a column by their index, in its order. */
    public Map<Oid, SnmpValue> rows(Oid column) {
        return columns.computeIfAbsent(column, this::read);
    }

    private Map<Oid, SnmpValue> read(Oid column) {
        Map<Oid, SnmpValue> rows = new LinkedHashMap<>();
        values.subMap(column, column.append(AFTER_ALL)).forEach((oid, value) -> {
            if (oid.size() > column.size()) {
                rows.put(oid.from(column.size()), value);
            }
        });
        return Collections.unmodifiableMap(rows);
    }
}
