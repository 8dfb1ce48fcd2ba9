package scot.tolbooth.inventory.rollout.forecast;

import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.site.SiteCode;

/**
 * What is expected of one open site.
 *
 * @param goLive when it goes live
 * @param milestones when those before go-live happen, by the first {@link Tally#KEPT} runs
 * @param chanceOfBeingLast in which share of the runs it is the last site to go live
 */
public record SiteForecast(SiteCode code, Range goLive, Map<Milestone, Range> milestones, double chanceOfBeingLast) {

    /** When a milestone before go-live happens; empty where it has. */
    public Optional<Range> milestone(Milestone milestone) {
        return Optional.ofNullable(milestones.get(milestone));
    }
}
