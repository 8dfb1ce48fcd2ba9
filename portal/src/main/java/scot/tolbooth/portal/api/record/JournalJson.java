package scot.tolbooth.portal.api.record;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import scot.tolbooth.inventory.journal.JournalEntry;

/** A note about a site as JSON. */
@Schema(name = "JournalEntry")
record JournalJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(accessMode = AccessMode.READ_ONLY) String site,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "warning")
        String severity,

        @Schema(requiredMode = RequiredMode.REQUIRED, maxLength = JournalEntry.LONGEST_TEXT)
        String text,

        @Schema(accessMode = AccessMode.READ_ONLY) String by,

        @Schema(accessMode = AccessMode.READ_ONLY) Instant at) {

    static JournalJson of(JournalEntry entry) {
        return new JournalJson(
                entry.id(), entry.site().value(), entry.severity().word(), entry.text(), entry.by(), entry.at());
    }
}
