package scot.tolbooth.portal.programme;

import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.Site;

/**
 * Where one site stands in the programme.
 *
 * @param next the dates of the milestone to come; absent where live, or where none are recorded
 * @param goLive the dates of its go-live; absent where none are recorded
 */
public record ProgrammeRow(
        Site site,
        RolloutState state,
        @Nullable SiteMilestone next,
        @Nullable SiteMilestone goLive) {

    public String code() {
        return site.code().value();
    }

    /** Word of the milestone to come, or {@code live}. */
    public String stage() {
        Milestone milestone = state.next();
        return milestone == null ? "live" : milestone.word();
    }

    /** The milestone to come in words, or that it is live. */
    public String stageLabel() {
        Milestone milestone = state.next();
        return milestone == null ? "Live" : milestone.label();
    }

    public String reachedLabel() {
        Milestone milestone = state.reached();
        return milestone == null ? state.tracked() ? "-" : "Not tracked" : milestone.label();
    }
}
