package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.audit.Confirmation;
import scot.tolbooth.inventory.audit.UndoOutcome;
import scot.tolbooth.inventory.audit.UndoPreview;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;
import scot.tolbooth.portal.api.Problems;

/** What putting a change back would do, as JSON. */
@Schema(name = "UndoPreview")
public record UndoPreviewJson(
        HistoryJson change,

        @Schema(description = "Each value that would change: before is what is now")
        List<HistoryJson.ValueJson> values,

        @Schema(description = "Which values were changed again since, and by whom last; absent where none was")
        @Nullable String later,

        @Schema(description = "Why it cannot be put back; absent where it can") @Nullable String refusal,

        @Schema(description = "To be sent with the undo") long seen) {

    public static UndoPreviewJson of(UndoPreview preview) {
        return new UndoPreviewJson(
                HistoryJson.of(preview.entry()),
                preview.changes().stream().map(HistoryJson.ValueJson::of).toList(),
                preview.later(),
                preview.refusal(),
                preview.seen());
    }

    /** How sure the request is. */
    public static Confirmation confirmation(Fields query) {
        Field<Boolean> confirmed = query.optional("confirmed", Kind.flag(), false);
        Field<@Nullable Long> seen = query.optional("seen", Kind.number(Long::valueOf));
        return query.build(() -> new Confirmation(confirmed.value(), seen.value()));
    }

    /** Answers with a conflict where nothing was put back. */
    public static void refuse(UndoOutcome outcome) {
        if (outcome instanceof UndoOutcome.ChangedSince since) {
            throw Problems.conflict(since.sentence() + ": repeat with confirmed=true to put it back all the same");
        }
        if (outcome instanceof UndoOutcome.Impossible impossible) {
            throw Problems.conflict(impossible.sentence());
        }
    }
}
