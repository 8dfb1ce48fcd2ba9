package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.Analysis;
import scot.tolbooth.inventory.rollout.asbestos.Sample;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Kind;

/** A sample of an asbestos survey as JSON. */
@Schema(name = "AsbestosSample")
record SampleJson(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "S001")
        String number,

        @Nullable String reference,
        @Schema(requiredMode = RequiredMode.REQUIRED) String location,
        @Schema(requiredMode = RequiredMode.REQUIRED) String material,

        @Schema(example = "none-detected", description = "Absent until the laboratory has answered") @Nullable String result,

        @Nullable String laboratory,

        @Schema(description = "ISO/IEC 17025") @JsonProperty("laboratory_accreditation") @Nullable String laboratoryAccreditation,

        @JsonProperty("analysed_on") @Nullable LocalDate analysedOn,

        @Schema(description = "Number of the sample whose result stands for this one too")
        @JsonProperty("same_as")
        @Nullable String sameAs) {

    static SampleJson of(Sample sample) {
        Analysis analysis = sample.analysis();
        return new SampleJson(
                sample.number(),
                sample.reference(),
                sample.location(),
                sample.material(),
                analysis == null ? null : analysis.result().word(),
                analysis == null ? null : analysis.laboratory(),
                analysis == null ? null : analysis.accreditation(),
                analysis == null ? null : analysis.on(),
                sample.sameAs());
    }

    static Field<Sample> read(Fields fields) {
        Field<String> number = fields.required("number", Kind.text(30));
        Field<@Nullable String> reference = fields.optional("reference", Kind.text(60));
        Field<String> location = fields.required("location", Kind.text(200));
        Field<String> material = fields.required("material", Kind.text(200));
        Field<@Nullable Analysis> analysis = analysis(fields);
        Field<@Nullable String> sameAs = fields.optional("same_as", Kind.text(30));
        return () -> new Sample(
                number.value(),
                reference.value(),
                location.value(),
                material.value(),
                analysis.value(),
                sameAs.value());
    }

    private static Field<@Nullable Analysis> analysis(Fields fields) {
        if (!fields.has("result")) {
            fields.ignore("laboratory", "laboratory_accreditation", "analysed_on");
            return () -> null;
        }
        Field<SampleResult> result = fields.required("result", Kind.word(SampleResult::of));
        Field<String> laboratory = fields.required("laboratory", Kind.text(200));
        Field<String> accreditation = fields.required("laboratory_accreditation", Kind.text(60));
        Field<LocalDate> on = fields.required("analysed_on", Kind.date());
        return () -> new Analysis(result.value(), laboratory.value(), accreditation.value(), on.value());
    }
}
