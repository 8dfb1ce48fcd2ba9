package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.document.DocumentId;
import scot.tolbooth.inventory.rollout.asbestos.RegisterVersion;

/** A version of a site's asbestos register as a contractor sees it: without who else has acknowledged it. */
@Schema(name = "OwnRegisterVersion")
record RegisterJson(
        int number,
        LocalDate date,
        String summary,
        @Nullable Long document,

        @Schema(description = "Whether one's firm has acknowledged it; earlier versions need not be")
        boolean acknowledged) {

    static RegisterJson of(RegisterVersion version, boolean acknowledged) {
        DocumentId document = version.document();
        return new RegisterJson(
                version.number(),
                version.date(),
                version.summary(),
                document == null ? null : document.value(),
                acknowledged);
    }
}
