package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.ClearanceStage;
import scot.tolbooth.inventory.rollout.asbestos.LicensedRemoval;
import scot.tolbooth.inventory.rollout.asbestos.Notification;
import scot.tolbooth.inventory.rollout.asbestos.Outcome;
import scot.tolbooth.inventory.rollout.asbestos.RecordedOutcome;
import scot.tolbooth.inventory.rollout.asbestos.Release;
import scot.tolbooth.inventory.rollout.asbestos.Removal;
import scot.tolbooth.inventory.rollout.asbestos.SurveyId;

/** The latest outcome of a work area as JSON, whether it still holds or not. */
@Schema(name = "AsbestosOutcome")
record OutcomeJson(
        @Schema(example = "none-in-area") String kind,
        String person,
        String qualification,
        @JsonProperty("decided_on") LocalDate decidedOn,
        String reason,
        @JsonProperty("scope_version") int scopeVersion,

        @Schema(description = "The survey on which it rests; absent for strong evidence of another kind") @Nullable Long survey,

        @Nullable String avoidance,
        @JsonProperty("notified_on") @Nullable LocalDate notifiedOn,
        @JsonProperty("starts_on") @Nullable LocalDate startsOn,
        @Nullable String waiver,
        @JsonProperty("removed_on") @Nullable LocalDate removedOn,
        @JsonProperty("removed_by") @Nullable String removedBy,
        @Nullable String licence,
        List<StageJson> clearance,
        @JsonProperty("released_on") @Nullable LocalDate releasedOn,
        @Nullable String certificate) {

    /** A result of the four-stage clearance as JSON. */
    @Schema(name = "ClearanceStage")
    record StageJson(
            int stage,
            @JsonProperty("stage_on") LocalDate on,
            boolean passed,

            @JsonProperty("fibres_per_millilitre") @Nullable BigDecimal fibres,

            String analyst,
            String organisation,
            @JsonProperty("appointed_by") String appointedBy,
            @Nullable String note) {

        static StageJson of(ClearanceStage result) {
            return new StageJson(
                    result.stage(),
                    result.on(),
                    result.passed(),
                    result.fibresPerMillilitre(),
                    result.analyst().person(),
                    result.analyst().organisation(),
                    result.analyst().appointedBy(),
                    result.note());
        }
    }

    static OutcomeJson of(RecordedOutcome recorded) {
        Outcome outcome = recorded.outcome();
        LicensedRemoval licensed = outcome instanceof LicensedRemoval removal ? removal : LicensedRemoval.decided();
        Notification notification =
                outcome instanceof Outcome.NotifiableWork work ? work.notification() : licensed.notification();
        Removal removal = licensed.removal();
        Release release = licensed.release();
        SurveyId survey = recorded.survey();
        return new OutcomeJson(
                outcome.kind().word(),
                recorded.decision().person().name(),
                recorded.decision().person().qualification(),
                recorded.decision().on(),
                recorded.decision().reason(),
                recorded.scopeVersion(),
                survey == null ? null : survey.value(),
                outcome instanceof Outcome.ManagedInPlace managed ? managed.avoidance() : null,
                notification == null ? null : notification.notifiedOn(),
                notification == null ? null : notification.startsOn(),
                notification == null ? null : notification.waiver(),
                removal == null ? null : removal.on(),
                removal == null ? null : removal.contractor(),
                removal == null ? null : removal.licence(),
                licensed.stages().stream().map(StageJson::of).toList(),
                release == null ? null : release.on(),
                release == null ? null : release.certificate());
    }
}
