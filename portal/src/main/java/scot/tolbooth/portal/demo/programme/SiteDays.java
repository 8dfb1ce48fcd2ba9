package scot.tolbooth.portal.demo.programme;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;
import scot.tolbooth.inventory.site.SiteCode;

/** The days on which the milestones of a site happened. */
record SiteDays(SiteCode site, Map<Milestone, LocalDate> happened, RolloutState state, LocalDate today) {

    static SiteDays of(SiteCode site, List<SiteMilestone> milestones, LocalDate today) {
        Map<Milestone, LocalDate> happened = new EnumMap<>(Milestone.class);
        for (SiteMilestone milestone : milestones) {
            LocalDate actual = milestone.actual();
            if (actual != null) {
                happened.put(milestone.milestone(), actual);
            }
        }
        return new SiteDays(site, happened, RolloutState.of(milestones, today), today);
    }

    Optional<LocalDate> day(Milestone milestone) {
        return Optional.ofNullable(happened.get(milestone));
    }

    boolean waitsFor(Milestone milestone) {
        return state.next() == milestone;
    }
}
