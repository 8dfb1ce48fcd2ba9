package scot.tolbooth.portal.api.work;

import io.swagger.v3.oas.annotations.media.Schema;
import scot.tolbooth.inventory.rollout.asbestos.WaitingSample;
import scot.tolbooth.portal.api.asbestos.SampleJson;

/** A sample that waits for its result, as JSON. */
@Schema(name = "WaitingSample")
record WaitingSampleJson(
        @Schema(example = "LIB-007") String site,

        long survey,

        @Schema(description = "Version of the survey: the ETag that a result is sent with")
        long version,

        SampleJson sample) {

    static WaitingSampleJson of(WaitingSample waiting) {
        return new WaitingSampleJson(
                waiting.survey().order().site().value(),
                waiting.survey().id().value(),
                waiting.survey().version(),
                SampleJson.of(waiting.sample()));
    }
}
