package scot.tolbooth.inventory.transfer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Change;
import scot.tolbooth.inventory.audit.SaveOutcome;

/** What the files of one resource hold; a bean of this type makes the resource importable and exportable. */
public interface CsvFormat<T> {

    /** The resource's name in addresses and settings, such as {@code sites}. */
    String resource();

    /** The columns, in the order in which they are exported. */
    List<CsvColumn<?>> columns();

    /**
     * Makes one thing of a row.
     *
     * @throws RejectedRowException or {@link IllegalArgumentException} if the values do not go together
     */
    T build(CsvValues values);

    /** What may stand only once in a file. */
    Object key(T item);

    /** The order in which things must be saved so that each finds what it refers to. */
    default List<T> inSavingOrder(List<T> items) {
        return items;
    }

    /**
     * Saves one thing.
     *
     * @throws RejectedRowException or {@link IllegalArgumentException} if it may not be saved
     */
    SaveOutcome save(T item, Change change);

    /** Everything there is, to be exported. */
    List<T> all();

    /** The text of each column that is not empty; secrets are left out. */
    Map<String, @Nullable String> export(T item);
}
