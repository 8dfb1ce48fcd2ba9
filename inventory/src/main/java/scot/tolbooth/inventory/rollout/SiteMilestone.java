package scot.tolbooth.inventory.rollout;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.site.SiteCode;

/** One milestone of one site: when it was planned, when it is now expected, when it happened. */
public record SiteMilestone(
        SiteCode site,
        Milestone milestone,
        @Nullable LocalDate planned,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual,
        @Nullable String note) {

    /** When it is expected: the forecast, or else the plan. */
    public @Nullable LocalDate expected() {
        return forecast != null ? forecast : planned;
    }
}
