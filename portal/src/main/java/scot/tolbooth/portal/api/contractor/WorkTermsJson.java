package scot.tolbooth.portal.api.contractor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.contractor.WorkKind;
import scot.tolbooth.inventory.contractor.WorkTerms;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** What was agreed for one kind of work, as JSON. */
@Schema(name = "WorkTerms")
record WorkTermsJson(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "asbestos-survey")
        String work,

        @Schema(description = "In how many working days it is to be done", minimum = "1", maximum = "365")
        @JsonProperty("sla_working_days")
        @Nullable Integer slaWorkingDays,

        @Schema(description = "Capacity: visits in a working week") @JsonProperty("visits_per_week") @Nullable Double visitsPerWeek) {

    static WorkTermsJson of(Map.Entry<WorkKind, WorkTerms> one) {
        return new WorkTermsJson(
                one.getKey().word(),
                one.getValue().slaWorkingDays(),
                one.getValue().visitsPerWeek());
    }

    static Field<Map.Entry<WorkKind, WorkTerms>> read(Fields fields) {
        Field<WorkKind> work = fields.required("work", Kind.word(WorkKind::of));
        Field<@Nullable Integer> days = fields.optional("sla_working_days", Kind.wholeNumber(1, 365));
        Field<@Nullable Double> visits = fields.optional("visits_per_week", Kind.decimal());
        return () -> Map.entry(work.value(), new WorkTerms(days.value(), visits.value()));
    }
}
