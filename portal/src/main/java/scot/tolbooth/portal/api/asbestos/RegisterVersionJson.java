package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.Acknowledgement;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;

/** A version of a site's asbestos register as JSON, with who acknowledged it. */
@Schema(name = "AsbestosRegisterVersion")
record RegisterVersionJson(
        int number,
        LocalDate date,
        String summary,
        @Nullable Long document,
        List<AcknowledgementJson> acknowledgements) {

    /** That a contractor took note of a version, as JSON. */
    @Schema(name = "AsbestosAcknowledgement")
    record AcknowledgementJson(
            @JsonProperty("register_version") int registerVersion, String contractor, String person, Instant at) {

        static AcknowledgementJson of(Acknowledgement one) {
            return new AcknowledgementJson(
                    one.registerVersion(), one.contractor().value(), one.person(), one.at());
        }
    }

    static RegisterVersionJson of(RegisterVersion version, List<Acknowledgement> all) {
        DocumentId document = version.document();
        return new RegisterVersionJson(
                version.number(),
                version.date(),
                version.summary(),
                document == null ? null : document.value(),
                all.stream()
                        .filter(one -> one.registerVersion() == version.number())
                        .map(AcknowledgementJson::of)
                        .toList());
    }
}
