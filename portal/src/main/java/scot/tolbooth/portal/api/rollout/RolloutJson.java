package scot.tolbooth.portal.api.rollout;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Gate;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;

/** Where a site stands between identified and live, as JSON. */
@Schema(name = "SiteRollout")
record RolloutJson(
        String site,

        @Schema(description = "Gone live, or in service since before its rollout was recorded")
        boolean live,

        @Schema(description = "Whether any milestone is recorded")
        boolean tracked,

        @Schema(description = "The furthest milestone that happened", example = "site-survey") @Nullable String reached,

        @Schema(description = "The milestone to come") @Nullable String next,

        @Schema(description = "When the next one is expected") @Nullable LocalDate expected,

        @Schema(description = "Whether that day has passed") boolean late,

        @Schema(description = "What the next one waits for, a sentence each") @JsonProperty("blocked_by")
        List<String> blockedBy,

        @Schema(description = "Whether the next one may happen although something is missing")
        boolean overridden,

        @JsonProperty("milestones") List<MilestoneJson> milestones) {

    static RolloutJson of(SiteCode site, RolloutState state, @Nullable Gate next, List<SiteMilestone> milestones) {
        return new RolloutJson(
                site.value(),
                state.isLive(),
                state.tracked(),
                word(state.reached()),
                word(state.next()),
                state.expected(),
                state.late(),
                next == null ? List.of() : next.missing(),
                next != null && next.override() != null,
                milestones.stream().map(MilestoneJson::of).toList());
    }

    private static @Nullable String word(@Nullable Milestone milestone) {
        return milestone == null ? null : milestone.word();
    }
}
