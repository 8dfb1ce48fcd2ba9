package scot.tolbooth.inventory.transfer;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values of one row, each already of its column's type. */
public final class CsvValues {

    private final Map<CsvColumn<?>, Object> values;
    private final Predicate<String> present;

    /** @param present whether the file has a column of that name, be it empty in this row */
    CsvValues(Map<CsvColumn<?>, Object> values, Predicate<String> present) {
        this.values = values;
        this.present = present;
    }

    /** Whether the file has the column at all, be it empty in this row. */
    public boolean has(CsvColumn<?> column) {
        return present.test(column.name());
    }

    /** The value of a required column. */
    public <V> V get(CsvColumn<V> column) {
        return Objects.requireNonNull(find(column), column.name());
    }

    /** The value of an optional column, or absent. */
    @SuppressWarnings("unchecked") // a column's parser made its value
    public <V> @Nullable V find(CsvColumn<V> column) {
        return (V) values.get(column);
    }

    /** The value of an optional column, or what stands in for it. */
    public <V> V find(CsvColumn<V> column, V otherwise) {
        V value = find(column);
        return value == null ? otherwise : value;
    }
}
