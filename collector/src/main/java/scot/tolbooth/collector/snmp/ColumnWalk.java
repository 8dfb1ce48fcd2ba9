package scot.tolbooth.collector.snmp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the reading of some columns has come: pure state, fed with responses. An agent that goes round in circles,
 * gives nothing or never ends is noticed here.
 */
final class ColumnWalk {

    /** Octets of the values of one walk: a controller with 7,000 access points gives a tenth of that. */
    static final long MOST_OCTETS = 16L << 20;

    private static final int OCTETS_BESIDES = 64;

    private final int rowsPerColumn;
    private final SortedMap<Oid, SnmpValue> values = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Map<Oid, Cursor> open = new LinkedHashMap<>();
    private long octets;

    ColumnWalk(Collection<Oid> columns, int rowsPerColumn) {
        this.rowsPerColumn = rowsPerColumn;
        columns.forEach(column -> open.put(column, new Cursor(column)));
    }

    boolean isDone() {
        return open.isEmpty();
    }

    /** The columns to ask for next. */
    List<Oid> next(int columns) {
        return open.keySet().stream().limit(columns).toList();
    }

    /** What to ask a column with: the last object read of it. */
    Oid position(Oid column) {
        Cursor cursor = open.get(column);
        return cursor == null ? column : cursor.at;
    }

    /** Takes the bindings of a response to a request for these columns, one row after the other. */
    void take(List<Oid> asked, List<Exchange.Binding> bindings) {
        if (bindings.isEmpty()) {
            remarks.add("an empty answer");
            asked.forEach(open::remove);
        }
        for (int i = 0; i < bindings.size(); i++) {
            Oid column = asked.get(i % asked.size());
            Cursor cursor = open.get(column);
            if (cursor != null) {
                take(column, cursor, bindings.get(i));
            }
        }
    }

    /** Gives up one column that the agent refused. */
    void end(Oid column) {
        open.remove(column);
    }

    SortedMap<Oid, SnmpValue> values() {
        return values;
    }

    List<String> remarks() {
        return remarks;
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    private void take(Oid column, Cursor cursor, Exchange.Binding binding) {
        Oid oid = binding.oid();
        if (!oid.startsWith(column) || (binding.value() instanceof SnmpValue.Missing && oid.equals(cursor.at))) {
            open.remove(column);
        } else if (oid.compareTo(cursor.at) <= 0) {
            remarks.add("column " + column + " does not go forward");
            open.remove(column);
        } else if (cursor.rows >= rowsPerColumn) {
            remarks.add("column " + column + " has more than " + rowsPerColumn + " rows");
            open.remove(column);
        } else {
            cursor.at = oid;
            cursor.rows++;
            if (!(binding.value() instanceof SnmpValue.Missing)) {
                values.put(oid, binding.value());
                weigh(binding.value());
            }
        }
    }

    private void weigh(SnmpValue value) {
        octets += OCTETS_BESIDES + (value instanceof SnmpValue.Octets text ? text.length() : 0);
        if (octets > MOST_OCTETS) {
            remarks.add("gave more than %d MiB".formatted(MOST_OCTETS >> 20));
            open.clear();
        }
    }

    private static final class Cursor {
        private Oid at;
        private int rows;

        private Cursor(Oid at) {
            this.at = at;
        }
    }
}
