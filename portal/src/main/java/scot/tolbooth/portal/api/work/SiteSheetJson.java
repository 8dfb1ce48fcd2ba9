package scot.tolbooth.portal.api.work;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import scot.tolbooth.inventory.rollout.asbestos.AreaState;
import scot.tolbooth.portal.api.asbestos.SurveyJson;
import scot.tolbooth.portal.api.record.ContactJson;
import scot.tolbooth.portal.api.record.DocumentJson;

/** All that a contractor has to know of one of its sites, as JSON. */
@Schema(name = "SiteSheet")
record SiteSheetJson(
        WorkSiteJson work,
        List<ContactJson> contacts,

        @Schema(description = "When the site can be worked in, in sentences")
        List<String> access,

        @JsonProperty("work_areas") List<AreaJson> workAreas,

        @Schema(description = "Versions of the asbestos register, the present one first")
        List<RegisterJson> register,

        @Schema(description = "What was accepted, what the register consists of, and what this account handed in")
        List<DocumentJson> documents,

        @Schema(description = "Those ordered from one's firm")
        List<SurveyJson> surveys,

        List<VisitJson> visits) {

    /**
     * A planned work area, and what stands against work there, as JSON.
     *
     * @param missing in sentences; empty where nothing stands against it
     */
    @Schema(name = "OwnWorkArea")
    record AreaJson(
            long id,
            String name,
            String description,
            @JsonProperty("disturbs_fabric") boolean disturbsFabric,
            String stage,
            boolean restricted,
            List<String> missing) {

        static AreaJson of(AreaState state) {
            return new AreaJson(
                    state.area().id().value(),
                    state.area().name(),
                    state.area().plan().description(),
                    state.area().disturbsFabric(),
                    state.stage().label(),
                    state.restricted(),
                    state.missing());
        }
    }
}
