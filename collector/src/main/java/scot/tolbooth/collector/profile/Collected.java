package scot.tolbooth.collector.profile;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.collector.snmp.Oid;
import scot.tolbooth.collector.snmp.SnmpValue;
import scot.tolbooth.collector.snmp.SnmpValues;

/** All that a device has answered, by object identifier; for one thread. */
public final class Collected {

    private final SnmpValues values;
    private final Map<Oid, Map<Oid, SnmpValue>> columns = new HashMap<>();

    public Collected(SnmpValues values) {
        this.values = values;
    }

    public Optional<SnmpValue> value(Oid oid) {
        return Optional.ofNullable(values.get(oid));
    }

    @Nullable SnmpValue get(Oid oid) {
        return values.get(oid);
    }

    /** The rows of a column as they are. */
    public SnmpValues.Column column(Oid column) {
        return values.column(column);
    }

    /** The rows of a column by their index, in its order. */
    public Map<Oid, SnmpValue> rows(Oid column) {
        return columns.computeIfAbsent(column, this::read);
    }

    private Map<Oid, SnmpValue> read(Oid oid) {
        SnmpValues.Column column = values.column(oid);
        Map<Oid, SnmpValue> rows = new LinkedHashMap<>();
        for (int row = 0; row < column.size(); row++) {
            rows.put(column.index(row), column.value(row));
        }
        return Collections.unmodifiableMap(rows);
    }
}
