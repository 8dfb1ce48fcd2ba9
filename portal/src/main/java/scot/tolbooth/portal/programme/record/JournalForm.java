package scot.tolbooth.portal.programme.record;

import org.jspecify.annotations.Nullable;

/** A note as somebody typed it. */
public record JournalForm(String severity, String text) {

    public JournalForm(@Nullable String severity, @Nullable String text) {
        this.severity = RecordPages.text(severity);
        this.text = RecordPages.text(text);
    }
}
