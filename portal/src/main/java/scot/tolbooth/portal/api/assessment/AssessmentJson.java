package scot.tolbooth.portal.api.assessment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.rag.Assessment;
import scot.tolbooth.inventory.rollout.rag.ColourOverride;
import scot.tolbooth.inventory.rollout.rag.CompletedStatus;
import scot.tolbooth.inventory.rollout.rag.Dimension;
import scot.tolbooth.inventory.rollout.rag.RecordedAssessment;

/** One assessment of a site as JSON. */
@Schema(name = "Assessment")
record AssessmentJson(
        long id,
        LocalDate assessed_on,
        String assessed_by,

        @Schema(allowableValues = {"on-track", "emerging-issue", "reported-issue"})
        String scope,

        String cost,
        String quality,
        String resources,
        String risk,
        String time,

        @Schema(description = "0 to 100, at most two decimal places")
        BigDecimal percent,

        @Schema(description = "What was expected by then") BigDecimal expected,

        @Schema(description = "The key stage that the percentage stands for")
        String status,

        @Schema(description = "Must be given where amber or red is shown") @Nullable String narrative,

        @Schema(description = "The colour that the rules suggested")
        String suggested,

        @Schema(description = "The rules that fired") String because,

        @Schema(description = "Since when assessments have asked for that colour")
        LocalDate since,

        @Schema(description = "The colour that was shown on that day")
        String shown,

        @Nullable String override_colour,
        @Nullable String override_reason,

        @Schema(description = "The day on which the suggestion counts again") @Nullable LocalDate override_expires) {

    static AssessmentJson of(RecordedAssessment recorded) {
        Assessment assessment = recorded.assessment();
        ColourOverride override = assessment.override();
        return new AssessmentJson(
                recorded.id(),
                assessment.assessedOn(),
                assessment.assessedBy(),
                judged(assessment, Dimension.SCOPE),
                judged(assessment, Dimension.COST),
                judged(assessment, Dimension.QUALITY),
                judged(assessment, Dimension.RESOURCES),
                judged(assessment, Dimension.RISK),
                judged(assessment, Dimension.TIME),
                assessment.percent().value(),
                assessment.expected().value(),
                CompletedStatus.of(assessment.percent()).word(),
                assessment.narrative(),
                recorded.suggested().word(),
                recorded.because(),
                recorded.since(),
                recorded.shown().word(),
                override == null ? null : override.colour().word(),
                override == null ? null : override.reason(),
                override == null ? null : override.expires());
    }

    private static String judged(Assessment assessment, Dimension dimension) {
        return assessment.judgements().of(dimension).word();
    }
}
