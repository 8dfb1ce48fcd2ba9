package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.AreaState;
import scot.tolbooth.inventory.rollout.asbestos.RecordedOutcome;

/** All that is known of the asbestos of a site, as JSON. */
@Schema(name = "SiteAsbestos")
record AsbestosJson(
        String site,

        @Schema(description = "Whether nothing that is known of asbestos stands against installation")
        boolean clear,

        @Schema(description = "That of the work area furthest behind", example = "presumed")
        String stage,

        @Schema(description = "What stands against installation, a sentence each")
        List<String> missing,

        @JsonProperty("work_areas") List<AreaJson> workAreas,
        List<SurveyJson> surveys,
        List<ItemJson> items,
        List<RestrictionJson> restrictions,

        @Schema(description = "The present version first") List<RegisterVersionJson> register) {

    /** Where a work area stands, as JSON. */
    @Schema(name = "WorkAreaState")
    record AreaJson(
            @JsonProperty("work_area") WorkAreaJson workArea,
            String stage,
            boolean clear,
            boolean restricted,
            List<String> missing,
            @Nullable OutcomeJson outcome) {

        static AreaJson of(AreaState state, @Nullable RecordedOutcome outcome) {
            return new AreaJson(
                    WorkAreaJson.of(state.area()),
                    state.stage().word(),
                    state.isClear(),
                    state.restricted(),
                    state.missing(),
                    outcome == null ? null : OutcomeJson.of(outcome));
        }
    }
}
