package scot.tolbooth.portal.api.registrant;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.radius.registrant.Destructions;
import scot.tolbooth.radius.registrant.Destructions.Destruction;

@RestController
@Tag(name = "Registrants")
class DestructionsApi {

    private static final int MOST = 1_000;

    private final Destructions destructions;

    DestructionsApi(Destructions destructions) {
        this.destructions = destructions;
    }

    /** What one rule of retention destroyed in one run. */
    @Schema(name = "Destruction")
    record DestructionJson(
            String at,
            @Schema(example = "registrants") String what,
            @Schema(example = "not used for 365 days") String rule,
            long records) {

        static DestructionJson of(Destruction destruction) {
            return new DestructionJson(
                    destruction.at().toString(), destruction.what(), destruction.rule(), destruction.records());
        }
    }

    @GetMapping("/api/v1/destructions")
    @Operation(summary = "What was destroyed because its time was up, newest first; at most 1,000 entries")
    List<DestructionJson> latest() {
        return destructions.latest(MOST).stream().map(DestructionJson::of).toList();
    }
}
