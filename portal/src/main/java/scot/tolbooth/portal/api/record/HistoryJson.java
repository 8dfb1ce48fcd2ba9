package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.AuditEntry;
import scot.tolbooth.inventory.audit.ValueChange;

/**
 * One change as JSON.
 *
 * @param subject what was changed, such as {@code device lib-007-rtr-1}
 */
@Schema(name = "HistoryEntry")
public record HistoryJson(
        long id,
        Instant at,
        String by,
        String subject,
        @Nullable String why,
        List<ValueJson> changes) {

    /**
     * One value that changed.
     *
     * @param before absent where there was none
     * @param after absent where there is none any more
     */
    @Schema(name = "ValueChange")
    public record ValueJson(
            String field, @Nullable Object before, @Nullable Object after) {

        static ValueJson of(ValueChange change) {
            return new ValueJson(change.name(), change.before(), change.after());
        }
    }

    public static HistoryJson of(AuditEntry entry) {
        return new HistoryJson(
                entry.id(),
                entry.at(),
                entry.by(),
                entry.subject(),
                entry.why(),
                entry.changes().stream().map(ValueJson::of).toList());
    }
}
