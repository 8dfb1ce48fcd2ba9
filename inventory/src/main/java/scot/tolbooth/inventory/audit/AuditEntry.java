package scot.tolbooth.inventory.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded change: before and after as JSON objects.
 *
 * @param id counts the entries, from 1; 0 before it is stored
 */
public record AuditEntry(
        long id,
        Instant at,
        String by,
        String subject,
        @Nullable String before,
        @Nullable String after,
        @Nullable String why) {

    /** Every value that is not the same before and after, by name. */
    public List<ValueChange> changes() {
        return ValueChange.between(ValueChange.values(before), ValueChange.values(after));
    }
}
