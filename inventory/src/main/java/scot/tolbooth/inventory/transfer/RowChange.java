package scot.tolbooth.inventory.transfer;

import java.util.List;
import scot.tolbooth.inventory.audit.SaveOutcome;
import scot.tolbooth.inventory.audit.ValueChange;

/**
 * What one row of a file would change.
 *
 * @param line where the row begins, from 1
 * @param key what it is about, such as {@code LIB-007} or {@code LIB-007 go-live}
 * @param values each column that would change, by its name; secrets are never among them
 */
public record RowChange(int line, String key, SaveOutcome outcome, List<ValueChange> values) {

    public RowChange {
        values = List.copyOf(values);
    }
}
