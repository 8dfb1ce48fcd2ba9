package scot.tolbooth.inventory.transfer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another system says of one thing; columns that are not among its values stay as they are stored.
 *
 * @param number its place in the list, from 1
 * @param pointer where it stands in the document (JSON pointer, RFC 6901)
 * @param label what people call it there, such as {@code site Motherwell Library}
 * @param values by the name of the column
 * @param passedOver what it is counted as where it is not wanted as a new thing; absent where it is
 * @param isToCome whether the other system says that it is planned only
 */
public record GivenRecord(
        int number,
        String pointer,
        String label,
        Map<String, GivenValue> values,
        @Nullable String passedOver,
        boolean isToCome) {

    public GivenRecord {
        values = Map.copyOf(values);
    }
}
