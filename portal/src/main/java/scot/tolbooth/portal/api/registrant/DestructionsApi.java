package scot.tolbooth.portal.api.registrant;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import scot.tolbooth.portal.api.Field;
import scot.tolbooth.portal.api.Fields;
import scot.tolbooth.portal.api.Page;
import scot.tolbooth.portal.api.Paging;
import scot.tolbooth.radius.registrant.Destructions;
import scot.tolbooth.radius.registrant.Destructions.Destruction;

@RestController
@Tag(name = "Registrants")
class DestructionsApi {

    private final Destructions destructions;

    DestructionsApi(Destructions destructions) {
        this.destructions = destructions;
    }

    /** What one rule of retention destroyed in one run. */
    @Schema(name = "Destruction")
    record DestructionJson(
            Instant at,
            @Schema(example = "registrants") String what,
            @Schema(example = "not used for 365 days") String rule,

            @Schema(description = "All of it is from before") @JsonProperty("older_than")
            Instant olderThan,

            long records) {

        static DestructionJson of(Destruction destruction) {
            return new DestructionJson(
                    destruction.at(),
                    destruction.what(),
                    destruction.rule(),
                    destruction.olderThan(),
                    destruction.records());
        }
    }

    @GetMapping("/api/v1/destructions")
    @Operation(
            summary = "List what was destroyed because its time was up, newest first; nothing in it is about anybody")
    Page<DestructionJson> list(Fields query) {
        Field<Paging> asked = Paging.read(query);
        return query.build(() -> {
            Paging paging = asked.value();
            List<DestructionJson> items = destructions.latest(paging.size(), paging.offset()).stream()
                    .map(DestructionJson::of)
                    .toList();
            return new Page<>(items, paging.page(), paging.size(), destructions.count());
        });
    }
}
