package scot.tolbooth.portal.api.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import scot.tolbooth.inventory.rollout.rag.Finding;
import scot.tolbooth.inventory.rollout.rag.Standing;

/** Where a site stands, as JSON. */
@Schema(name = "SiteRag")
record RagJson(
        @Schema(description = "The colour shown: the suggestion, unless an override is in force", example = "amber")
        String shown,

        String suggested,
        LocalDate since,
        List<FindingJson> findings,
        BigDecimal percent,
        BigDecimal expected,
        String status,

        @Schema(description = "Whether it has not been assessed in this quarter") @JsonProperty("assessment_due")
        boolean assessmentDue) {

    /** A rule that fired. */
    @Schema(name = "RagFinding")
    record FindingJson(String rule, String sentence, LocalDate since) {

        static FindingJson of(Finding finding) {
            return new FindingJson(
                    finding.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    finding.sentence(),
                    finding.since());
        }
    }

    static RagJson of(Standing standing) {
        return new RagJson(
                standing.colour().word(),
                standing.suggestion().colour().word(),
                standing.suggestion().since(),
                standing.suggestion().findings().stream().map(FindingJson::of).toList(),
                standing.progress().percent().value(),
                standing.progress().expected().value(),
                standing.status().word(),
                standing.isAssessmentDue());
    }
}
