package scot.tolbooth.inventory.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What putting a change back would do.
 *
 * @param changes what is now, and what would be; empty where it is that already
 * @param later which values were changed again since, and by whom last; absent where none was
 * @param refusal why it cannot be put back at all; absent where it can
 * @param seen the number of the latest change of the thing: for {@link Undo#putBack}
 */
public record UndoPreview(
        AuditEntry entry,
        List<ValueChange> changes,
        @Nullable String later,
        @Nullable String refusal,
        long seen) {

    public UndoPreview {
        changes = List.copyOf(changes);
    }
}
