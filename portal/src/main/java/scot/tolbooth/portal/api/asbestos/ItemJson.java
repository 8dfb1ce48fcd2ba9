package scot.tolbooth.portal.api.asbestos;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.asbestos.AsbestosItem;
import scot.tolbooth.inventory.rollout.asbestos.Found;
import scot.tolbooth.inventory.rollout.asbestos.MaterialScore;
import scot.tolbooth.inventory.rollout.asbestos.PriorityScore;
import scot.tolbooth.inventory.rollout.asbestos.SampleResult;

/** An item of a site's asbestos register as JSON. */
@Schema(name = "AsbestosItem")
public record ItemJson(
        long id,
        @JsonProperty("work_area") @Nullable Long workArea,
        @Nullable Long survey,
        String location,
        String material,
        @Nullable String extent,

        @Schema(description = "What the laboratory found; absent where asbestos is presumed") @Nullable String fibre,

        @Schema(description = "2 to 12 (HSG264)") @JsonProperty("material_score") @Nullable Integer materialScore,

        @JsonProperty("material_band") @Nullable String materialBand,

        @Schema(description = "0 to 12, set by the duty holder") @JsonProperty("priority_score") @Nullable Double priorityScore,

        @Nullable String recommendation,
        @JsonProperty("remediation_pounds") @Nullable Integer remediationPounds,
        @JsonProperty("interval_months") int intervalMonths,
        @JsonProperty("inspected_on") LocalDate inspectedOn,
        @JsonProperty("due_on") LocalDate dueOn,
        boolean overdue,
        @JsonProperty("removed_on") @Nullable LocalDate removedOn,
        long version) {

    public static ItemJson of(AsbestosItem item, LocalDate today) {
        Found found = item.found();
        SampleResult fibre = found.fibre();
        MaterialScore material = item.assessment().material();
        PriorityScore priority = item.assessment().priority();
        return new ItemJson(
                item.id().value(),
                found.area() == null ? null : found.area().value(),
                found.survey() == null ? null : found.survey().value(),
                found.location(),
                found.material(),
                found.extent(),
                fibre == null ? null : fibre.word(),
                material == null ? null : material.total(),
                material == null ? null : material.band().word(),
                priority == null ? null : priority.total().doubleValue(),
                item.assessment().recommendation(),
                item.assessment().remediationPounds(),
                item.intervalMonths(),
                item.inspectedOn(),
                item.dueOn(),
                item.isOverdue(today),
                item.removedOn(),
                item.version());
    }
}
