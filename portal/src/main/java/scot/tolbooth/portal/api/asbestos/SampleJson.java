package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.Analysis;
import scot.tolbooth.inventory.rollout.asbestos.Certificate;
import scot.tolbooth.inventory.rollout.asbestos.Fibre;
import scot.tolbooth.inventory.rollout.asbestos.Sample;

/** A sample of an asbestos survey as JSON. */
@Schema(name = "AsbestosSample")
public record SampleJson(
        @Schema(requiredMode = RequiredMode.REQUIRED, example = "S001")
        String number,

        @Nullable String reference,
        @Schema(requiredMode = RequiredMode.REQUIRED) String location,
        @Schema(requiredMode = RequiredMode.REQUIRED) String material,

        @Schema(example = "none-detected", description = "Absent until the laboratory has answered") @Nullable String result,

        @Nullable String laboratory,

        @Schema(description = "ISO/IEC 17025") @JsonProperty("laboratory_accreditation") @Nullable String laboratoryAccreditation,

        @JsonProperty("analysed_on") @Nullable LocalDate analysedOn,

        @Schema(description = "When it was taken at the site") @JsonProperty("taken_on") @Nullable LocalDate takenOn,

        @Schema(description = "When the laboratory received it") @JsonProperty("received_on") @Nullable LocalDate receivedOn,

        @Schema(description = "The analyst") @JsonProperty("analysed_by") @Nullable String analysedBy,

        @Schema(example = "polarised light microscopy, HSG248 appendix 2") @Nullable String method,

        @Schema(description = "Types of asbestos fibre that the laboratory named", example = "[\"amosite\"]")
        List<String> fibres,

        @Schema(
                accessMode = AccessMode.READ_ONLY,
                description = "Last day of the accreditation, as checked at the entry")
        @JsonProperty("laboratory_accredited_until")
        @Nullable LocalDate laboratoryAccreditedUntil,

        @Schema(description = "Id of the document") @Nullable Long certificate,

        @Schema(description = "Number of the sample whose result stands for this one too")
        @JsonProperty("same_as")
        @Nullable String sameAs) {

    public static SampleJson of(Sample sample) {
        Analysis analysis = sample.analysis();
        Certificate certificate = analysis == null ? Certificate.UNKNOWN : analysis.certificate();
        DocumentId document = certificate.document();
        return new SampleJson(
                sample.number(),
                sample.reference(),
                sample.location(),
                sample.material(),
                analysis == null ? null : analysis.result().word(),
                analysis == null ? null : analysis.laboratory(),
                analysis == null ? null : analysis.accreditation(),
                analysis == null ? null : analysis.on(),
                sample.takenOn(),
                sample.receivedOn(),
                certificate.analysedBy(),
                certificate.method(),
                certificate.fibres().stream().map(Fibre::word).toList(),
                certificate.accreditedUntil(),
                document == null ? null : document.value(),
                sample.sameAs());
    }
}
