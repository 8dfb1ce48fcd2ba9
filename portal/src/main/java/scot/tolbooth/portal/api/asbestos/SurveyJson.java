package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.ContractorId;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.CoveredArea;
import scot.tolbooth.inventory.rollout.asbestos.Report;
import scot.tolbooth.inventory.rollout.asbestos.Review;
import scot.tolbooth.inventory.rollout.asbestos.Survey;
import scot.tolbooth.inventory.rollout.asbestos.Surveyor;
import scot.tolbooth.inventory.rollout.asbestos.Visit;

/** An asbestos survey as JSON. */
@Schema(name = "AsbestosSurvey")
public record SurveyJson(
        @Schema(accessMode = AccessMode.READ_ONLY) long id,

        @Schema(requiredMode = RequiredMode.REQUIRED, example = "refurbishment")
        String kind,

        @Schema(accessMode = AccessMode.READ_ONLY, example = "report-received")
        String state,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "Numbers of the work areas that it looks at")
        @JsonProperty("work_areas")
        List<Long> workAreas,

        @Nullable String contractor,
        @JsonProperty("ordered_on") LocalDate orderedOn,
        @JsonProperty("visit_from") @Nullable LocalDate visitFrom,
        @JsonProperty("visit_to") @Nullable LocalDate visitTo,
        @Nullable String surveyor,
        @Nullable String organisation,

        @Schema(description = "Number of the organisation's accreditation (UKAS, ISO/IEC 17020)") @Nullable String accreditation,

        @Schema(description = "It must hold on the day of the visit") @JsonProperty("accredited_until") @Nullable LocalDate accreditedUntil,

        List<SampleJson> samples,
        @JsonProperty("results_on") @Nullable LocalDate resultsOn,
        @JsonProperty("report_on") @Nullable LocalDate reportOn,
        @JsonProperty("report_reference") @Nullable String reportReference,
        @Nullable Long document,

        @Schema(description = "Work areas that could not be looked at: asbestos stays presumed there")
        @JsonProperty("no_access")
        List<NoAccessJson> noAccess,

        @JsonProperty("other_no_access") List<String> otherNoAccess,

        @Schema(accessMode = AccessMode.READ_ONLY) @JsonProperty("reviewed_by") @Nullable String reviewedBy,

        @Schema(accessMode = AccessMode.READ_ONLY) @JsonProperty("reviewed_on") @Nullable LocalDate reviewedOn,

        @Schema(accessMode = AccessMode.READ_ONLY) @JsonProperty("review_reason") @Nullable String reviewReason,

        @Schema(accessMode = AccessMode.READ_ONLY) long version) {

    /** A work area that could not be looked at, as JSON. */
    @Schema(name = "NoAccess")
    public record NoAccessJson(
            @JsonProperty("work_area") long workArea,
            @Nullable String reason) {

        static NoAccessJson of(CoveredArea covered) {
            return new NoAccessJson(covered.area().value(), covered.noAccess());
        }
    }

    public static SurveyJson of(Survey survey) {
        Visit visit = survey.visit();
        Surveyor surveyor = survey.surveyor();
        Report report = survey.report();
        Review review = survey.review();
        ContractorId contractor = survey.order().contractor();
        DocumentId document = report == null ? null : report.document();
        return new SurveyJson(
                survey.id().value(),
                survey.order().kind().word(),
                survey.state().word(),
                survey.areas().stream().map(covered -> covered.area().value()).toList(),
                contractor == null ? null : contractor.value(),
                survey.order().orderedOn(),
                visit == null ? null : visit.from(),
                visit == null ? null : visit.to(),
                surveyor == null ? null : surveyor.person(),
                surveyor == null ? null : surveyor.organisation(),
                surveyor == null ? null : surveyor.accreditation(),
                surveyor == null ? null : surveyor.accreditedUntil(),
                survey.samples().stream().map(SampleJson::of).toList(),
                survey.resultsOn(),
                report == null ? null : report.receivedOn(),
                report == null ? null : report.reference(),
                document == null ? null : document.value(),
                survey.areas().stream()
                        .filter(covered -> covered.noAccess() != null)
                        .map(NoAccessJson::of)
                        .toList(),
                survey.otherNoAccess(),
                review == null ? null : review.person().name(),
                review == null ? null : review.on(),
                review == null ? null : review.reason(),
                survey.version());
    }
}
