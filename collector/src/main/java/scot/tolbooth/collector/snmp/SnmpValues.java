package scot.tolbooth.collector.snmp;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a device gave, by object identifier in the order of agents. Immutable; two arrays, because a poll makes one of them
 * and looks into it a hundred times.
 */
public final class SnmpValues extends AbstractMap<Oid, SnmpValue> {

    public static final SnmpValues NONE = new SnmpValues(new Oid[0], new SnmpValue[0], 0);

    private final Oid[] oids;
    private final SnmpValue[] values;
    private final int size;

    private SnmpValues(Oid[] oids, SnmpValue[] values, int size) {
        this.oids = oids;
        this.values = values;
        this.size = size;
    }

    /** Takes them over in any order; the last of the same object counts. */
    static SnmpValues of(Collection<Exchange.Binding> bindings) {
        Exchange.Binding[] sorted = bindings.toArray(new Exchange.Binding[0]);
        Arrays.sort(sorted, Comparator.comparing(Exchange.Binding::oid));
        Oid[] oids = new Oid[sorted.length];
        SnmpValue[] values = new SnmpValue[sorted.length];
        int count = 0;
        for (Exchange.Binding binding : sorted) {
            boolean again = count > 0 && oids[count - 1].equals(binding.oid());
            int place = again ? count - 1 : count++;
            oids[place] = binding.oid();
            values[place] = binding.value();
        }
        return new SnmpValues(oids, values, count);
    }

    public static SnmpValues copyOf(Map<Oid, SnmpValue> map) {
        return map instanceof SnmpValues values
                ? values
                : of(map.entrySet().stream()
                        .map(entry -> new Exchange.Binding(entry.getKey(), entry.getValue()))
                        .toList());
    }

    /** These and others; what the others have too, they have better. */
    public SnmpValues with(SnmpValues others) {
        if (others.isEmpty() || isEmpty()) {
            return isEmpty() ? others : this;
        }
        Oid[] mergedOids = new Oid[size + others.size];
        SnmpValue[] merged = new SnmpValue[mergedOids.length];
        int count = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < others.size) {
            int order = mine == size ? 1 : theirs == others.size ? -1 : oids[mine].compareTo(others.oids[theirs]);
            mergedOids[count] = order < 0 ? oids[mine] : others.oids[theirs];
            merged[count++] = order < 0 ? values[mine] : others.values[theirs];
            mine += order <= 0 ? 1 : 0;
            theirs += order >= 0 ? 1 : 0;
        }
        return new SnmpValues(mergedOids, merged, count);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public @Nullable SnmpValue get(@Nullable Object key) {
        int place = key instanceof Oid oid ? Arrays.binarySearch(oids, 0, size, oid) : -1;
        return place < 0 ? null : values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    /** The rows of a column of a table, in the order of their index. */
    public Column column(Oid column) {
        int first = place(column);
        int start = first < size && oids[first].equals(column) ? first + 1 : first;
        int end = start;
        // Whoever wants a column reads its rows: to count them costs no more.
        while (end < size && oids[end].startsWith(column)) {
            end++;
        }
        return new Column(column.size(), start, end);
    }

    @Override
    public void forEach(BiConsumer<? super Oid, ? super SnmpValue> action) {
        for (int i = 0; i < size; i++) {
            action.accept(oids[i], values[i]);
        }
    }

    @Override
    public Set<Map.Entry<Oid, SnmpValue>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return size;
            }

            @Override
            public Iterator<Map.Entry<Oid, SnmpValue>> iterator() {
                return entries();
            }
        };
    }

    /** Where an object stands, or would. */
    private int place(Oid oid) {
        int place = Arrays.binarySearch(oids, 0, size, oid);
        return place < 0 ? -place - 1 : place;
    }

    private Iterator<Map.Entry<Oid, SnmpValue>> entries() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public Map.Entry<Oid, SnmpValue> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return Map.entry(oids[next], values[next++]);
            }
        };
    }

    /** The rows of one column. */
    public final class Column {

        private final int prefix;
        private final int start;
        private final int end;

        private Column(int prefix, int start, int end) {
            this.prefix = prefix;
            this.start = start;
            this.end = end;
        }

        public int size() {
            return end - start;
        }

        /** The index of a row. */
        public Oid index(int row) {
            return oids[start + row].from(prefix);
        }

        public SnmpValue value(int row) {
            return values[start + row];
        }

        /** The object of a row. */
        public Oid object(int row) {
            return oids[start + row];
        }

        /** How many sub-identifiers of an object stand before its index. */
        public int prefix() {
            return prefix;
        }

        /**
         * What this column has in the row of an object of the same table; absent where it has no such row.
         *
         * @param objectPrefix how many sub-identifiers of that object stand before its index
         * @param guess where it may be found: most tables have every row in every column
         */
        public @Nullable SnmpValue beside(Oid object, int objectPrefix, int guess) {
            if (guess < size() && compare(start + guess, object, objectPrefix) == 0) {
                return values[start + guess];
            }
            int low = start;
            int high = end - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = compare(middle, object, objectPrefix);
                if (order == 0) {
                    return values[middle];
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return null;
        }

        private int compare(int place, Oid object, int objectPrefix) {
            return oids[place].compareFrom(prefix, object, objectPrefix);
        }
    }
}
