package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody judges of a site or deliverable on a day.
 *
 * @param assessedBy who judged: a name or a staff account, 1 to 120 characters
 * @param expected how much should be complete by that day
 * @param narrative the position in words, at most 4,000 characters; must be given where Amber or Red is shown
 * @param override the colour set against the suggestion; absent where the suggestion counts
 */
public record Assessment(
        Subject subject,
        LocalDate assessedOn,
        String assessedBy,
        Judgements judgements,
        PercentComplete percent,
        PercentComplete expected,
        @Nullable String narrative,
        @Nullable ColourOverride override) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_NARRATIVE = 4_000;

    public Assessment {
        assessedBy = assessedBy.strip();
        if (assessedBy.isEmpty() || assessedBy.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("assessed_by must be 1 to 120 characters");
        }
        narrative = narrative == null || narrative.isBlank() ? null : narrative.strip();
        if (narrative != null && narrative.length() > LONGEST_NARRATIVE) {
            throw new IllegalArgumentException("narrative must be 4,000 characters or fewer");
        }
        if (override != null && !override.isInForce(assessedOn)) {
            throw new IllegalArgumentException(
                    "override_expires must be after the day of the assessment, " + assessedOn);
        }
    }

    /** The colour to be shown on a day where that one is suggested: the override's until it lapses. */
    public RagColour shown(RagColour suggested, LocalDate on) {
        ColourOverride inForce = overrideOn(on);
        return inForce == null ? suggested : inForce.colour();
    }

    /** The override that is in force on a day; absent where the suggestion counts. */
    @Nullable ColourOverride overrideOn(LocalDate on) {
        return override != null && override.isInForce(on) ? override : null;
    }
}
