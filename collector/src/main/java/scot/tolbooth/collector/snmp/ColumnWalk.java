package scot.tolbooth.collector.snmp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * How far the reading of some columns has come: pure state, fed with responses. An agent that goes round in circles,
 * gives nothing or never ends is noticed here.
 */
final class ColumnWalk {

    /** Octets of the values of one walk: a controller with 7,000 access points gives a tenth of that. */
    static final long MOST_OCTETS = 16L << 20;

    private static final int OCTETS_BESIDES = 64;

    private final int rowsPerColumn;
    private final List<Exchange.Binding> values = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<Cursor> open = new ArrayList<>();
    private List<Cursor> asked = List.of();
    private long octets;

    ColumnWalk(Collection<Oid> columns, int rowsPerColumn) {
        this.rowsPerColumn = rowsPerColumn;
        columns.forEach(column -> open.add(new Cursor(column)));
    }

    boolean isDone() {
        return open.isEmpty();
    }

    /** What to ask next for so many of the columns at most: the last object that was read of each. */
    List<Oid> next(int columns) {
        asked = List.copyOf(open.subList(0, Math.min(columns, open.size())));
        List<Oid> positions = new ArrayList<>(asked.size());
        for (Cursor cursor : asked) {
            positions.add(cursor.at);
        }
        return positions;
    }

    /** Takes the bindings of a response to the last question, one row after the other. */
    void take(List<Exchange.Binding> bindings) {
        if (bindings.isEmpty()) {
            remarks.add("an empty answer");
            asked.forEach(cursor -> cursor.open = false);
        }
        for (int i = 0; i < bindings.size(); i++) {
            Cursor cursor = asked.get(i % asked.size());
            if (cursor.open) {
                take(cursor, bindings.get(i));
            }
        }
        open.removeIf(cursor -> !cursor.open);
    }

    /** Gives up one of the columns of the last question, which the agent refused. */
    void end(int number) {
        open.remove(asked.get(number));
    }

    /** Gives up all the columns of the last question. */
    void endAsked() {
        open.removeAll(asked);
    }

    List<Exchange.Binding> values() {
        return values;
    }

    List<String> remarks() {
        return remarks;
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    private void take(Cursor cursor, Exchange.Binding binding) {
        Oid oid = binding.oid();
        if (!oid.startsWith(cursor.column) || (binding.value() instanceof SnmpValue.Missing && oid.equals(cursor.at))) {
            cursor.open = false;
        } else if (oid.compareTo(cursor.at) <= 0) {
            remarks.add("column " + cursor.column + " does not go forward");
            cursor.open = false;
        } else if (cursor.rows >= rowsPerColumn) {
            remarks.add("column " + cursor.column + " has more than " + rowsPerColumn + " rows");
            cursor.open = false;
        } else {
            cursor.at = oid;
            cursor.rows++;
            if (!(binding.value() instanceof SnmpValue.Missing)) {
                values.add(binding);
                weigh(binding.value());
            }
        }
    }

    private void weigh(SnmpValue value) {
        octets += OCTETS_BESIDES + (value instanceof SnmpValue.Octets text ? text.length() : 0);
        if (octets > MOST_OCTETS) {
            remarks.add("gave more than %d MiB".formatted(MOST_OCTETS >> 20));
            open.forEach(cursor -> cursor.open = false);
        }
    }

    private static final class Cursor {

        private final Oid column;
        private Oid at;
        private int rows;
        private boolean open = true;

        private Cursor(Oid column) {
            this.column = column;
            this.at = column;
        }
    }
}
