package scot.tolbooth.inventory.rollout.rag;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An assessment as it was recorded, with what the rules suggested then.
 *
 * @param because the rules that fired, in sentences
 * @param since since when the assessments alone have asked for their colour
 */
public record RecordedAssessment(
        long id, Instant recordedAt, Assessment assessment, RagColour suggested, String because, LocalDate since) {

    /** The colour that was shown on the day of the assessment. */
    public RagColour shown() {
        return assessment.shown(suggested, assessment.assessedOn());
    }

    /** The position that it reports, to be measured against the tolerances. */
    Progress progress() {
        return new Progress(assessment.percent(), assessment.expected(), since);
    }
}
