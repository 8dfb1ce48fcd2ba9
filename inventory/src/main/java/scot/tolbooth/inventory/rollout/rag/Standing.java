package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a site or deliverable stands on a day.
 *
 * @param progress as last assessed; a site that nobody assessed, or that is live, by its milestones
 * @param facts what the service itself knows of it
 * @param suggestion what the rules ask for on that day
 * @param latest the latest assessment by that day; absent where there is none
 */
public record Standing(
        Subject subject,
        LocalDate on,
        Progress progress,
        Facts facts,
        Suggestion suggestion,
        @Nullable RecordedAssessment latest) {

    /** The colour to be shown: the suggestion, unless an override is in force. */
    public RagColour colour() {
        ColourOverride override = override();
        return override == null ? suggestion.colour() : override.colour();
    }

    /** The key stage. */
    public CompletedStatus status() {
        return CompletedStatus.of(progress.percent());
    }

    /** The override in force; absent where the suggestion counts. */
    public @Nullable ColourOverride override() {
        return latest == null ? null : latest.assessment().overrideOn(on);
    }

    /** The position in words as last assessed; empty where none was written. */
    public String narrative() {
        String narrative = latest == null ? null : latest.assessment().narrative();
        return narrative == null ? "" : narrative;
    }

    /** Whether it is under way but has not been assessed in the quarter of that day. */
    public boolean isAssessmentDue() {
        return suggestion.colour() != RagColour.BLUE
                && suggestion.colour() != RagColour.NOT_STARTED
                && (latest == null
                        || QuarterlyAssessment.isDue(latest.assessment().assessedOn(), on));
    }

    /** Whether Amber or Red stands without the words that must go with it. */
    public boolean isNarrativeMissing() {
        return colour().needsNarrative() && narrative().isEmpty();
    }
}
