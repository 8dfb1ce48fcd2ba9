package scot.tolbooth.inventory.rollout.rag;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.tolbooth.inventory.rollout.Milestone;
import scot.tolbooth.inventory.rollout.RolloutState;
import scot.tolbooth.inventory.rollout.SiteMilestone;

/** Reads the facts of a site from what its milestones say of a day. */
final class RolloutFacts {

    private RolloutFacts() {}

    static Facts of(Collection<SiteMilestone> milestones, LocalDate on) {
        List<SiteMilestone> asAt =
                milestones.stream().map(milestone -> asAt(milestone, on)).toList();
        SiteMilestone goLive = asAt.stream()
                .filter(milestone -> milestone.milestone() == Milestone.GO_LIVE)
                .findFirst()
                .orElse(null);
        return new Facts(
                goLive == null ? null : goLive.actual(),
                next(RolloutState.of(asAt, on)),
                goLive == null ? null : new Facts.GoLive(goLive.planned(), goLive.forecast(), on),
                List.of(),
                List.of());
    }

    private static Facts.@Nullable Next next(RolloutState state) {
        Milestone next = state.next();
        return next == null ? null : new Facts.Next(next, state.expected(), List.of());
    }

    /** What happened later had not happened on that day. */
    private static SiteMilestone asAt(SiteMilestone milestone, LocalDate on) {
        LocalDate actual = milestone.actual();
        return actual == null || !actual.isAfter(on)
                ? milestone
                : new SiteMilestone(
                        milestone.site(),
                        milestone.milestone(),
                        milestone.planned(),
                        milestone.forecast(),
                        null,
                        milestone.note());
    }
}
